/** Files that are dropped on the window: a workspace is opened, letters go to the public comments, all else to the layers. */
import { host } from '../host.ts';
import { commentImport } from '../stores/comments-session.ts';
import { currentDocument, importStore, viewStore, workspaceStore } from '../stores/session.ts';
import { openComments } from './comment-actions.ts';
import { routeOf } from './drop-route.ts';
import { answered, newWorkspace, note } from './files.ts';

/** Has what was dropped reviewed. Without an open workspace an empty one is opened for it. */
export async function takeDropped(dropped: readonly File[]): Promise<void> {
  if (dropped.length === 0) return;
  const route = routeOf(
    dropped.map(({ name }) => name),
    { dialog: viewStore.getState().dialog?.kind ?? null, isReviewing: commentImport.getState().chosen !== null },
  );
  if (route === 'workspace') {
    // A workspace is opened and not imported: main asks about unsaved changes and shows it as if opened from outside.
    await answered(host.drop(dropped));
    return;
  }
  if (route === 'busy') {
    note('drop.busy');
    return;
  }
  if (workspaceStore.getState().open === null) await newWorkspace('empty');
  if (route === 'comments') await reviewComments(dropped);
  else
    await reviewLayers(
      dropped.filter(({ name }) => !route.left.includes(name)),
      route.left,
    );
}

async function reviewComments(dropped: readonly File[]): Promise<void> {
  const [open, document] = [workspaceStore.getState().open, currentDocument()];
  if (open === null || document === null) return;
  if (viewStore.getState().dialog === null) {
    note('drop.comments-here', { files: dropped.map(({ name }) => name).join(', ') });
    // Before the files are there: a window that opened together with the review over it would lie on top.
    openComments();
  }
  const reply = await host.dropComments(dropped);
  const chosen = await answered(Promise.resolve(reply));
  if (reply.ok && chosen === null) note('import.nothing-dropped');
  if (chosen !== null) commentImport.getState().take(chosen, { workspace: open.id, comments: document.comments });
}

async function reviewLayers(dropped: readonly File[], left: readonly string[]): Promise<void> {
  if (workspaceStore.getState().open === null) return;
  const pending = await answered(host.drop(dropped));
  if (pending === null) return;
  if (pending.length === 0) note('import.nothing-dropped');
  if (left.length > 0) note('drop.comments-there', { files: left.join(', ') });
  importStore.getState().take(pending, importStore.getState().replaces);
}
