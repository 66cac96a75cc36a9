/** Keeps what the user looks at in a workspace, so that it is there again when its file is reopened. */
import type { Opened, WorkspaceId } from '../../core/ipc/contract.ts';
import { host } from '../host.ts';
import { viewToKeep, viewToStartWith } from '../stores/kept-view.ts';
import { viewStore, workspaceStore } from '../stores/session.ts';

/** The workspace whose view was recalled: before that the view on screen is another one's and must not be kept. */
let recalled: WorkspaceId | null = null;

/** Shows what was looked at when the workspace was last open. */
export async function recallView({ workspace, document }: Opened): Promise<void> {
  recalled = null;
  viewStore.setState(viewToStartWith(null, document.sites));
  const kept = await host['view.recall']({ workspace });
  if (workspaceStore.getState().open?.id !== workspace) return;
  if (kept.ok && kept.value !== null) viewStore.setState(viewToStartWith(kept.value, document.sites));
  recalled = workspace;
}

/** Keeps the view on screen beside the settings; a workspace without a file has nothing to keep it under. */
export function keepView(): void {
  const workspace = workspaceStore.getState().open?.id;
  if (workspace === undefined || workspace !== recalled) return;
  void host['view.keep']({ workspace, view: viewToKeep(viewStore.getState()) });
}
