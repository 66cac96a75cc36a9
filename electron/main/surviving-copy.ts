/** The working copy that a crashed engine left behind: layers that were added and not saved yet are only there. */
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { WorkspaceId } from '../../core/ipc/contract.ts';

/** Path of the working copy of a workspace in a folder of any engine, or null when it is gone. */
export function survivingCopy(scratchFolder: string, id: WorkspaceId): string | null {
  const name = `${id}.siteshift`;
  try {
    const found = readdirSync(scratchFolder, { recursive: true, encoding: 'utf8' }).find(
      (path) => basename(path) === name,
    );
    return found === undefined ? null : join(scratchFolder, found);
  } catch {
    return null;
  }
}

/** Removes what else the crashed engine left, once its working copy was opened again. */
export function dropSurvivor(path: string): void {
  rmSync(dirname(path), { recursive: true, force: true });
}
