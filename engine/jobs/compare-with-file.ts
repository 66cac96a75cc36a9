/** The open workspace beside a file, one comparison at a time: the file is opened as a copy and let go at the end. */
import type { WorkspaceComparison } from '../../core/comparison/workspace-comparison.ts';
import type { IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import { ok, type Result } from '../../core/lib/result.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { OpenWorkspaces } from '../workspaces/open-workspaces.ts';
import { openStored } from '../workspaces/stored-workspaces.ts';
import { compareOpen } from './compare-open.ts';

type Compared = Result<WorkspaceComparison | null, IpcError>;
type Open = { readonly workspace: WorkspaceId; readonly document: Workspace };

export type FileComparisons = {
  /** What differs from the file to the open document; null when it was cancelled or another one was started. */
  readonly start: (after: Open, path: string) => Promise<Compared>;
  /** Ends the comparison under way and lets go of its file. */
  readonly cancel: () => Promise<void>;
};

/** Comparisons of the workspaces in `open`; working copies lie in `scratchRoot`. */
export function fileComparisons(open: OpenWorkspaces, scratchRoot: string): FileComparisons {
  /** Counts what was asked, so that an answer knows whether it is still wanted. */
  let turn = 0;
  let file: WorkspaceId | null = null;

  async function cancel(): Promise<void> {
    turn += 1;
    await letGo();
  }

  async function letGo(): Promise<void> {
    const id = file;
    file = null;
    if (id !== null) await open.close(id);
  }

  async function start(after: Open, path: string): Promise<Compared> {
    turn += 1;
    const mine = turn;
    await letGo();
    const before = await openStored(open, scratchRoot, path);
    if (!before.ok) return before;
    const { workspace } = before.value;
    if (turn === mine) file = workspace;
    try {
      if (turn !== mine) return ok(null);
      const compared = await compareOpen({ open, ...before.value }, { open, ...after });
      return turn === mine ? compared : ok(null);
    } finally {
      if (file === workspace) file = null;
      await open.close(workspace);
    }
  }

  return { start, cancel };
}
