/** The open workspace beside another file: what the window of the comparison asks of the host. */
import type { WorkspaceComparison } from '../../core/comparison/workspace-comparison.ts';
import { host } from '../host.ts';
import { viewStore, workspaceStore } from '../stores/session.ts';
import { answered } from './files.ts';

/** Asks for the file and opens the window, which starts the comparison. */
export async function openComparison(): Promise<void> {
  const open = workspaceStore.getState().open;
  if (open === null) return;
  const chosen = await answered(host['comparison.choose']({ workspace: open.id }));
  if (chosen !== null) viewStore.setState({ dialog: { kind: 'comparison', fileName: chosen.fileName } });
}

/** What differs from the chosen file to the document as it is now; null when it was stopped or failed, which is told. */
export async function compareNow(): Promise<WorkspaceComparison | null> {
  const open = workspaceStore.getState().open;
  if (open === null) return null;
  return answered(host['comparison.start']({ workspace: open.id, document: open.history.present }));
}

/** Ends a comparison under way; without one it does nothing. */
export function stopComparing(): void {
  void host['comparison.cancel']({});
}
