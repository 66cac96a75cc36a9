/** A review pack as one zip: the report set, the other files beside it, a log with their digests; whole or not at all. */
import { createHash } from 'node:crypto';
import { composePack } from '../../core/exports/pack/compose-pack.ts';
import { PACK_FILES } from '../../core/exports/pack/pack-readme.ts';
import type { IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { EngineContext, ReportOrder } from '../engine-context.ts';
import { writeOutput } from '../files/write-output.ts';
import { reportInputFor } from '../jobs/write-report.ts';
import { compilePdf } from '../reports/write-pdf.ts';
import { fileError } from '../spoken-error.ts';
import { zipFiles } from './zip-files.ts';

type Wanted = { readonly document: Workspace; readonly order: ReportOrder };

/** Writes the pack of one site. */
export async function writePack(
  context: EngineContext,
  id: WorkspaceId,
  { document, order }: Wanted,
): Promise<Result<{ readonly fileName: string }, IpcError>> {
  const bytes = await packBytes(context, id, { document, order });
  return bytes.ok ? writeOutput(order.path, bytes.value) : bytes;
}

async function packBytes(
  context: EngineContext,
  id: WorkspaceId,
  { document, order }: Wanted,
): Promise<Result<Uint8Array, IpcError>> {
  const input = await reportInputFor(context, id, { document, ...order });
  if (!input.ok) return input;
  const pack = composePack(input.value);
  const pdf = await compilePdf(pack.report, context.assetsRoot);
  if (!pdf.ok) return err(fileError('report-failed', pdf.error.facts));
  const files = PACK_FILES.map((name) => ({
    name,
    bytes: name === 'report.pdf' ? pdf.value : Buffer.from(pack.texts[name], 'utf8'),
  }));
  const logged = files.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: sha256(bytes) }));
  const sums = logged.map(({ name, sha256: digest }) => `${digest}  ${name}\n`).join('');
  const head = [
    { name: 'README.txt', bytes: Buffer.from(pack.readme(logged), 'utf8') },
    { name: 'SHA256SUMS.txt', bytes: Buffer.from(sums, 'utf8') },
  ];
  return ok(zipFiles([...head, ...files], document.asOf));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
