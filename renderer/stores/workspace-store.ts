/** The undoable half of the app's state: exactly what is saved, and nothing that can be computed. */
import { createStore } from 'zustand/vanilla';
import type { Opened, WorkspaceId } from '../../core/ipc/contract.ts';
import { record, redo, startHistory, undo, type History } from '../../core/lib/history.ts';
import type { Edit } from '../../core/workspace/edits.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/** An open workspace; `saved` is the document as its file has it, so that Undo back to it clears the unsaved mark. */
export type OpenWorkspace = {
  readonly id: WorkspaceId;
  /** Null until it is saved for the first time. */
  readonly fileName: string | null;
  readonly saved: Workspace;
  readonly history: History<Workspace>;
};

export type WorkspaceStore = {
  readonly open: OpenWorkspace | null;
  show: (opened: Opened) => void;
  /**
   * Applies one edit. `label` is a code of the catalogue `app`, so that Undo names it in the language of the moment.
   * Calls that share a `gesture` undo together: pass one id for a whole drag.
   */
  edit: (label: string, edit: Edit, gesture?: string) => void;
  undo: () => void;
  redo: () => void;
  /** Notes that `document` is now in the file. */
  markSaved: (document: Workspace, fileName: string) => void;
};

/** A store without a workspace. */
export function createWorkspaceStore() {
  return createStore<WorkspaceStore>((set) => {
    const change = (next: (history: History<Workspace>) => History<Workspace>) => {
      set(({ open }) => (open === null ? {} : { open: { ...open, history: next(open.history) } }));
    };
    return {
      open: null,
      show: ({ workspace, fileName, document }) => {
        set({ open: { id: workspace, fileName, saved: document, history: startHistory(document) } });
      },
      edit: (label, edit, gesture) => {
        change((history) => record(history, edit(history.present), label, gesture));
      },
      undo: () => {
        change(undo);
      },
      redo: () => {
        change(redo);
      },
      markSaved: (document, fileName) => {
        set(({ open }) => (open === null ? {} : { open: { ...open, saved: document, fileName } }));
      },
    };
  });
}

/** True when the document differs from its file. */
export function isEdited({ history, saved }: OpenWorkspace): boolean {
  return history.present !== saved;
}

/** Code of the step that Undo would take back; null when there is none. */
export function undoLabel({ history }: OpenWorkspace): string | null {
  return history.past.at(-1)?.label ?? null;
}

/** Code of the step that Redo would do again; null when there is none. */
export function redoLabel({ history }: OpenWorkspace): string | null {
  return history.future[0]?.label ?? null;
}
