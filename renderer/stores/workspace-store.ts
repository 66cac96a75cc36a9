/** The undoable half of the app's state: exactly what is saved, and nothing that can be computed. */
import { createStore } from 'zustand/vanilla';
import type { Opened, WorkspaceId } from '../../core/ipc/contract.ts';
import { record, redo, startHistory, undo, type History } from '../../core/lib/history.ts';
import type { Facts } from '../../core/text/say.ts';
import type { Edit } from '../../core/workspace/edits.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/** Code of the catalogue `app` that names a step for Undo, with what its sentence needs to know. */
export type StepName = string | { readonly code: string; readonly facts: Facts };

/** An open workspace; `saved` is the document as its file has it, so that Undo back to it clears the unsaved mark. */
export type OpenWorkspace = {
  readonly id: WorkspaceId;
  /** Null until it is saved for the first time. */
  readonly fileName: string | null;
  /** Its file is not written: saving asks for another. */
  readonly readOnly: boolean;
  readonly saved: Workspace;
  readonly history: History<Workspace, StepName>;
};

export type WorkspaceStore = {
  readonly open: OpenWorkspace | null;
  show: (opened: Opened) => void;
  /**
   * Applies one edit. `label` is a code, not a sentence, so that Undo names it in the language of the moment.
   * Calls that share a `gesture` undo together: pass one id for a whole drag.
   */
  edit: (label: StepName, edit: Edit, gesture?: string) => void;
  undo: () => void;
  redo: () => void;
  /** Notes that `document` is now in the file. */
  markSaved: (document: Workspace, fileName: string) => void;
};

/** A store without a workspace. */
export function createWorkspaceStore() {
  return createStore<WorkspaceStore>((set) => {
    const change = (next: (history: History<Workspace, StepName>) => History<Workspace, StepName>) => {
      set(({ open }) => (open === null ? {} : { open: { ...open, history: next(open.history) } }));
    };
    return {
      open: null,
      show: ({ workspace, fileName, readOnly, document }) => {
        set({ open: { id: workspace, fileName, readOnly, saved: document, history: startHistory(document) } });
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
        set(({ open }) => (open === null ? {} : { open: { ...open, saved: document, fileName, readOnly: false } }));
      },
    };
  });
}

/** True when the document differs from its file. */
export function isEdited({ history, saved }: OpenWorkspace): boolean {
  return history.present !== saved;
}

/** Name of the step that Undo would take back; null when there is none. */
export function undoLabel({ history }: OpenWorkspace): StepName | null {
  return history.past.at(-1)?.label ?? null;
}

/** Name of the step that Redo would do again; null when there is none. */
export function redoLabel({ history }: OpenWorkspace): StepName | null {
  return history.future[0]?.label ?? null;
}

/** A step in words. */
export function stepText(name: StepName, sentence: (code: string, facts?: Facts) => string): string {
  return typeof name === 'string' ? sentence(name) : sentence(name.code, name.facts);
}
