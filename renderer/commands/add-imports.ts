/** Takes reviewed files into the workspace: one step to undo, however many files. */
import { replaceDocument } from '../../core/workspace/edits.ts';
import { entriesThatStay } from '../../core/workspace/hand-work.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { withOverlaysOf } from '../stores/overlay-roles.ts';
import { addable } from '../stores/import-file.ts';
import { importStore, viewStore, workspaceStore } from '../stores/session.ts';
import { note } from './files.ts';

/** Adds the files under review, or puts the one under its layer and shows what moved. */
export async function addImports(): Promise<void> {
  const { open, edit } = workspaceStore.getState();
  if (open === null) return;
  const target = { workspace: open.id, document: open.history.present };
  const { files, replaces, add, replace } = importStore.getState();
  if (replaces !== null) {
    const replaced = await replace(target);
    if (replaced === null) return;
    edit({ code: 'undo.replace', facts: { name: replaces.name } }, replaceDocument(replaced.document));
    const { moves, told } = replaced;
    const kept = entriesThatStay(target.document, replaced.document, replaces.layer);
    viewStore.setState({ dialog: { kind: 'replaced', layer: replaces.name, outcome: { moves, told, kept } } });
    return;
  }
  const count = addable(files).length;
  const document = await add(target);
  if (document === null) return;
  edit({ code: 'undo.import', facts: { count } }, replaceDocument(document));
  showOverlays(target.document, document);
  note('import.added', { count });
}

/** Turns on the overlays of the layers that are new, so that what was added is seen. */
function showOverlays(before: Workspace, after: Workspace): void {
  const known = new Set(before.layers.map(({ id }) => id));
  const fresh = after.layers.filter(({ id }) => !known.has(id));
  viewStore.setState({ overlays: withOverlaysOf(fresh, viewStore.getState().overlays) });
}
