import { describe, expect, test } from 'vitest';
import type { Opened, WorkspaceId } from '../../core/ipc/contract.ts';
import { deleteSite } from '../../core/workspace/edits.ts';
import { setGroupWeights } from '../../core/workspace/weight-edits.ts';
import { exampleWorkspace } from '../../core/workspace/example-workspace.ts';
import { createWorkspaceStore, isEdited, redoLabel, undoLabel, type OpenWorkspace } from './workspace-store.ts';

const OPENED: Opened = {
  workspace: 'ws_abcdefghijkl' as WorkspaceId,
  fileName: null,
  readOnly: false,
  document: exampleWorkspace(),
};

/** A store with the example open, and its open workspace at any time. */
function opened() {
  const store = createWorkspaceStore();
  store.getState().show(OPENED);
  const open = (): OpenWorkspace => {
    const now = store.getState().open;
    if (now === null) throw new Error('nothing is open');
    return now;
  };
  return { store, open };
}

describe('workspace store', () => {
  test('a slider drag is one undo step, named', () => {
    const { store, open } = opened();
    for (const weight of [31, 40, 55]) {
      store.getState().edit('undo.weight', setGroupWeights('delivery', { grid: weight }), 'weight-1');
    }
    expect(open().history.present.weights.delivery.groups.grid).toBe(55);
    expect(undoLabel(open())).toBe('undo.weight');
    store.getState().undo();
    expect(open().history.present).toBe(OPENED.document);
    expect(redoLabel(open())).toBe('undo.weight');
    store.getState().redo();
    expect(open().history.present.weights.delivery.groups.grid).toBe(55);
  });

  test('two drags are two steps', () => {
    const { store, open } = opened();
    store.getState().edit('undo.weight', setGroupWeights('delivery', { grid: 40 }), 'weight-1');
    store.getState().edit('undo.weight', setGroupWeights('delivery', { grid: 50 }), 'weight-2');
    store.getState().undo();
    expect(open().history.present.weights.delivery.groups.grid).toBe(40);
  });

  test('the unsaved mark follows the file, also through undo', () => {
    const { store, open } = opened();
    expect(isEdited(open())).toBe(false);
    store.getState().edit('undo.delete-site', deleteSite('denton'));
    expect(isEdited(open())).toBe(true);
    store.getState().markSaved(open().history.present, 'a.siteshift');
    expect(isEdited(open())).toBe(false);
    expect(open().fileName).toBe('a.siteshift');
    store.getState().undo();
    expect(isEdited(open())).toBe(true);
  });

  test('without a workspace nothing can be edited', () => {
    const store = createWorkspaceStore();
    store.getState().edit('undo.delete-site', deleteSite('denton'));
    store.getState().undo();
    expect(store.getState().open).toBeNull();
  });
});
