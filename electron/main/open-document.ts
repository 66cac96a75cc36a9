/**
 * The one workspace of the window: which file it is, whether it has unsaved changes, and the way to save it.
 *
 * The document itself lives in the page. To save it before closing, main asks the page for `file.save` and waits until
 * the page marks itself saved or the save fails.
 */
import type { Opened, WorkspaceId } from '../../core/ipc/contract.ts';

export type OpenDocument = {
  readonly id: WorkspaceId;
  /** The engine's id; it differs from `id` after the engine had to be started again. */
  readonly engineId: WorkspaceId;
  /** What the page gets when it starts or reloads: as opened or last saved. */
  readonly opened: Opened;
  /** Null until it is saved for the first time. */
  readonly path: string | null;
  readonly from: 'sample' | 'empty' | 'file';
  readonly edited: boolean;
  readonly undo: string | null;
  readonly redo: string | null;
};

export type DocumentHolder = {
  readonly current: OpenDocument | null;
  readonly show: (
    opened: Opened,
    origin: { readonly path: string | null; readonly from: OpenDocument['from'] },
  ) => void;
  readonly change: (id: WorkspaceId, change: Partial<Omit<OpenDocument, 'id'>>) => void;
  /** Settles a wait of `untilSaved` that cannot end well any more. */
  readonly saveFailed: () => void;
  /** True once the document has no unsaved changes, false when saving failed, was cancelled or took too long. */
  readonly untilSaved: () => Promise<boolean>;
};

/** A page that does not answer must not hold up closing for ever; a big workspace on a slow disk may take long. *heuristic* */
const SAVE_PATIENCE_MS = 120_000;

/** Holds the open document and tells `changed` about every change of it. */
export function holdDocument(changed: () => void): DocumentHolder {
  let current: OpenDocument | null = null;
  let settle: ((saved: boolean) => void) | null = null;

  function finish(saved: boolean): void {
    settle?.(saved);
    settle = null;
  }

  return {
    get current() {
      return current;
    },
    show(opened, origin) {
      const { workspace: id } = opened;
      current = { id, engineId: id, opened, ...origin, edited: false, undo: null, redo: null };
      changed();
    },
    change(id, change) {
      if (current?.id !== id) return;
      current = { ...current, ...change };
      if (change.edited === false) finish(true);
      changed();
    },
    saveFailed() {
      finish(false);
    },
    untilSaved() {
      finish(false);
      return new Promise((resolve) => {
        const timer = setTimeout(() => {
          finish(false);
        }, SAVE_PATIENCE_MS);
        settle = (saved) => {
          clearTimeout(timer);
          resolve(saved);
        };
      });
    },
  };
}

/** Title of the window: a dot while there are unsaved changes, the file or document name, the app. */
export function windowTitle(document: OpenDocument | null): string {
  if (document === null) return 'Siteshift';
  const { fileName, document: content } = document.opened;
  return `${document.edited ? '• ' : ''}${fileName ?? content.name} – Siteshift`;
}
