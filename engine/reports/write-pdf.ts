/**
 * Sets a report with Typst: a tagged PDF/UA-1, or its pages as SVG for the preview.
 *
 * The template is fixed and the report reaches it as JSON strings, so text can never become markup. The as-of day is
 * the only date in the file: the same report gives the same bytes.
 */
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { ReportDocument } from '../../core/report/report-document.ts';
import { readReportFonts, type ReportFonts } from './font-coverage.ts';
import { splitPages } from './split-pages.ts';
import { printable } from './printable-text.ts';

/** The report could not be set; `facts.detail` is what Typst said. */
export type PdfError = { readonly code: 'report-not-set'; readonly facts: { readonly detail: string } };

export type PdfOptions = {
  /** Folder of the TrueType files; `fonts` under the assets unless stated. */
  readonly fontFolder?: string;
};

const TEMPLATE = 'impact-report.typ';

/** Bytes of the tagged PDF. `assetsRoot` holds `report-templates` and `fonts`. */
export async function compilePdf(
  report: ReportDocument,
  assetsRoot: string,
  options: PdfOptions = {},
): Promise<Result<Uint8Array, PdfError>> {
  const set = await setReport(report, assetsRoot, options);
  if (!set.ok) return set;
  const { compiler, document } = set.value;
  try {
    const creationTimestamp = Date.parse(`${report.date}T00:00:00Z`) / 1000;
    return ok(new Uint8Array(compiler.pdf(document, { pdfStandard: 'ua-1', creationTimestamp })));
  } catch (error) {
    return err(notSet(error));
  }
}

/** One SVG a page, as the PDF would show it. */
export async function compilePages(
  report: ReportDocument,
  assetsRoot: string,
  options: PdfOptions = {},
): Promise<Result<readonly string[], PdfError>> {
  const set = await setReport(report, assetsRoot, options);
  if (!set.ok) return set;
  const { compiler, document } = set.value;
  try {
    return ok(splitPages(compiler.plainSvg(document)));
  } catch (error) {
    return err(notSet(error));
  }
}

type SetReport = { readonly compiler: NodeCompiler; readonly document: NodeTypstDocument };

async function setReport(
  report: ReportDocument,
  assetsRoot: string,
  options: PdfOptions,
): Promise<Result<SetReport, PdfError>> {
  const templates = resolve(assetsRoot, 'report-templates');
  const fonts = await fontsOf(options.fontFolder ?? join(assetsRoot, 'fonts'));
  const template = await readFile(join(templates, TEMPLATE), 'utf8');
  const { value, replaced } = printable(report, fonts.holds);
  const compiler = NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: [...fonts.blobs] }] });
  compiler.mapShadow(join(templates, 'report.json'), Buffer.from(JSON.stringify({ ...value, replaced })));
  compiler.addSource(join(templates, 'main.typ'), template);
  const outcome = compiler.compile({ mainFilePath: join(templates, 'main.typ') });
  const document = outcome.result;
  if (document !== null) return ok({ compiler, document });
  const failure = outcome.takeDiagnostics();
  const detail = failure === null ? '' : messagesIn(JSON.stringify(compiler.fetchDiagnostics(failure)));
  return err({ code: 'report-not-set', facts: { detail } });
}

/** What Typst complained about, without the paths and spans that mean nothing to a reader. */
function messagesIn(diagnostics: string): string {
  const messages = [...diagnostics.matchAll(/"?message"?:\s*"((?:[^"\\]|\\.)*)"/g)].map(([, text = '']) => text);
  return [...new Set(messages)].join('; ');
}

const fontsRead = new Map<string, Promise<ReportFonts>>();

/** Fonts of a folder, read once a process: they do not change while the program runs. */
async function fontsOf(folder: string): Promise<ReportFonts> {
  const known = fontsRead.get(folder) ?? readReportFonts(folder);
  fontsRead.set(folder, known);
  return known;
}

function notSet(error: unknown): PdfError {
  return {
    code: 'report-not-set',
    facts: { detail: messagesIn(error instanceof Error ? error.message : String(error)) },
  };
}
