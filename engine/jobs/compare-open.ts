/** Two open workspaces side by side, scored by the same program. */
import { compareWorkspaces, type WorkspaceComparison } from '../../core/comparison/workspace-comparison.ts';
import type { IpcError } from '../../core/ipc/contract.ts';
import { ok, type Result } from '../../core/lib/result.ts';
import { rankMoves } from '../../core/scoring/rank-moves.ts';
import { assessBoth, type Asked } from './assess-workspace.ts';

/** What differs in the documents, and in the scores that each gives with its own layers, weights and as-of date. */
export async function compareOpen(before: Asked, after: Asked): Promise<Result<WorkspaceComparison, IpcError>> {
  const [old, now] = [await assessBoth(before), await assessBoth(after)];
  if (!old.ok) return old;
  if (!now.ok) return now;
  return ok(compareWorkspaces([before.document, after.document], rankMoves(old.value, now.value)));
}
