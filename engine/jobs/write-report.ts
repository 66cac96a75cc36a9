/** Reports of one site: written as PDF, or set as pages for the preview. */
import { otherWays } from '../../core/conversion/variants.ts';
import type { IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { composeReport } from '../../core/report/compose-report.ts';
import { preflight, type PreflightCheck } from '../../core/report/preflight.ts';
import { commentsAbout, type ReportComments } from '../../core/report/report-comments.ts';
import type { ReportInput } from '../../core/report/report-input.ts';
import type { Language } from '../../core/text/languages.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { EngineContext, ReportOrder } from '../engine-context.ts';
import { writeOutput } from '../files/write-output.ts';
import { compilePages, compilePdf } from '../reports/write-pdf.ts';
import { fileError } from '../spoken-error.ts';
import { computeReadings } from './assess-workspace.ts';
import { reportInput } from './report-input-of-site.ts';

type Wanted = { readonly document: Workspace; readonly site: string; readonly language: Language };

/** Writes the PDF whole or not at all. */
export async function writeReport(
  context: EngineContext,
  id: WorkspaceId,
  { document, order }: { readonly document: Workspace; readonly order: ReportOrder },
): Promise<Result<{ readonly fileName: string }, IpcError>> {
  const input = await reportInputFor(context, id, { document, ...order });
  if (!input.ok) return input;
  const pdf = await compilePdf(composeReport(input.value), context.assetsRoot);
  if (!pdf.ok) return err(fileError('report-failed', pdf.error.facts));
  return writeOutput(order.path, pdf.value);
}

/** Pages as SVG text, with the preflight list. */
export async function previewReport(
  context: EngineContext,
  id: WorkspaceId,
  wanted: Wanted,
): Promise<Result<{ pages: string[]; preflight: PreflightCheck[] }, IpcError>> {
  const input = await reportInputFor(context, id, wanted);
  if (!input.ok) return input;
  const report = composeReport(input.value);
  const pages = await compilePages(report, context.assetsRoot);
  if (!pages.ok) return err(fileError('report-failed', pages.error.facts));
  return ok({ pages: [...pages.value], preflight: [...preflight(input.value, report)] });
}

/** What the report of one site is made from, or why there is none. */
export async function reportInputFor(
  context: EngineContext,
  id: WorkspaceId,
  { document, site, language }: Wanted,
): Promise<Result<ReportInput, IpcError>> {
  const { open, data, appVersion } = context;
  const readings = await computeReadings({ open, workspace: id, document });
  if (!readings.ok) return readings;
  const own = document.sites.find((one) => one.id === site);
  const others = own === undefined ? [] : otherWays(own).map((way) => way.site);
  const variants = await (open.get(id)?.readings.variants(others) ?? err(fileError('workspace-closed')));
  if (!variants.ok) return variants;
  const comments = await commentsOn(site, context, { id, document });
  if (!comments.ok) return comments;
  const read = { readings: readings.value, variants: variants.value, comments: comments.value };
  const input = await reportInput({ document, ...read, siteId: site, language, appVersion, data });
  return input === null ? err(fileError('no-such-site', { id: site, fileName: document.name, known: '' })) : ok(input);
}

/** Comments about the site, read from their tables; null where none are. Errors: those of the tables. */
async function commentsOn(
  site: string,
  { comments }: EngineContext,
  { id, document }: { readonly id: WorkspaceId; readonly document: Workspace },
): Promise<Result<ReportComments | null, IpcError>> {
  if (commentsAbout(document.comments, site) !== 'here') return ok(null);
  const read = await (await comments()).read(id, document.comments);
  return read.ok ? ok({ set: read.value.set, grouping: read.value.grouping }) : read;
}
