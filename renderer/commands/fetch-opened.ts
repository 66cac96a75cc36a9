/** Fetches the sites of a workspace that was announced: piece by piece, so that the window goes on meanwhile. */
import type { Announced, Bridge, IpcError, Opened } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { Site } from '../../core/sites/site.ts';
import { readPiece } from '../../core/workspace/document-pieces.ts';

/** The whole workspace; `unknown-workspace` when another was opened meanwhile. */
export async function fetchOpened(
  host: Pick<Bridge, 'workspace.sites'>,
  { workspace, fileName, readOnly, document, sites: count }: Announced,
): Promise<Result<Opened, IpcError>> {
  const sites: Site[] = [];
  while (sites.length < count) {
    const piece = await host['workspace.sites']({ workspace, from: sites.length });
    if (!piece.ok) return piece;
    const read = readPiece(piece.value.sites) ?? [];
    if (read.length === 0) return err({ code: 'internal', message: 'workspace.sites: no sites' });
    sites.push(...read);
  }
  return ok({ workspace, fileName, readOnly, document: { ...document, sites } });
}
