/** The ways a workspace comes into the window: new, chosen, recent, handed over by the system; always after the question. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { IpcError, Opened, WorkspaceId } from '../../core/ipc/contract.ts';
import { ok, type Result } from '../../core/lib/result.ts';
import type { EngineFiles } from '../engine-host/engine-api.ts';
import type { Dialogs } from './dialogs.ts';
import type { DocumentHolder } from './open-document.ts';
import { dropSurvivor, survivingCopy } from './surviving-copy.ts';

export type DocumentOpener = {
  /** What the page shows when it starts: the workspace it had, the file or sample asked for at launch, or nothing. */
  readonly atStart: () => Promise<Opened | null>;
  readonly openNew: (from: 'sample' | 'empty') => Promise<Result<Opened | null, IpcError>>;
  readonly openChosen: () => Promise<Result<Opened | null, IpcError>>;
  /** Opens a file that the page did not ask for and hands it to the page. */
  readonly openOutside: (path: string) => Promise<void>;
  /** Asks about unsaved changes; true when the window may go on without them. */
  readonly mayLeave: () => Promise<boolean>;
  /** Opens the same workspace in an engine that was started again. */
  readonly reopen: () => Promise<void>;
  /**
   * Resolves once no reopening is under way. Whoever asks the engine about the workspace waits for it: until then the
   * new engine does not know the workspace that the page goes on asking about.
   */
  readonly reopened: () => Promise<void>;
};

export type OpenerContext = {
  readonly engine: EngineFiles;
  readonly dialogs: Dialogs;
  /** Where engines keep their working copies. */
  readonly scratchFolder: string;
  readonly document: DocumentHolder;
  /** What was asked for at launch; only the first start of the page uses it. */
  readonly launch: { readonly file: string | null; readonly sample: boolean };
  /** Asks the page to save. */
  readonly requestSave: () => void;
  readonly sendOpened: (opened: Opened) => void;
  readonly remember: (path: string) => void;
  readonly forget: (path: string) => void;
};

type Origin = { readonly path: string | null; readonly from: 'sample' | 'empty' | 'file' };

/** Opens workspaces in the engine and keeps `document` in step. */
export function createOpener(context: OpenerContext): DocumentOpener {
  const { engine, dialogs, document } = context;
  let starting: Promise<void> | null = null;
  let reopening: Promise<void> = Promise.resolve();

  async function show(reply: Promise<Result<Opened, IpcError>>, origin: Origin): Promise<Result<Opened, IpcError>> {
    const opened = await reply;
    if (!opened.ok) return opened;
    const before = document.current;
    document.show(opened.value, origin);
    if (origin.path !== null) context.remember(origin.path);
    if (before !== null) await engine.closeWorkspace(before.engineId);
    return opened;
  }

  async function mayLeave(): Promise<boolean> {
    const { current } = document;
    if (current?.edited !== true) return true;
    const choice = await dialogs.unsaved(current.opened.fileName ?? current.opened.document.name);
    if (choice !== 'save') return choice === 'discard';
    const saved = document.untilSaved();
    context.requestSave();
    return saved;
  }

  async function explain(path: string, message: string): Promise<void> {
    context.forget(path);
    await dialogs.tell(dialogs.text('dialog.failed.open'), message);
  }

  const openNew = (from: 'sample' | 'empty') => show(engine.newWorkspace(from), { path: null, from });
  const openFile = (path: string) => show(engine.openWorkspace(path), { path, from: 'file' });

  async function openAsAsked(): Promise<void> {
    const { file, sample } = context.launch;
    if (document.current !== null || (file === null && !sample)) return;
    const opened = await (file === null ? openNew('sample') : openFile(file));
    // The page must not wait for the dialog: it shows the start screen meanwhile.
    if (!opened.ok) void dialogs.tell(dialogs.text('dialog.failed.open'), dialogs.errorText(opened.error));
  }

  /** Layers that were added and not saved are in the dead engine's working copy alone. */
  async function openSurvivor(id: WorkspaceId): Promise<Result<Opened, IpcError> | null> {
    const copy = survivingCopy(context.scratchFolder, id);
    if (copy === null) return null;
    const again = await engine.openWorkspace(copy);
    if (!again.ok) return null;
    dropSurvivor(copy);
    return again;
  }

  const openAfresh = ({ path, from }: Origin) =>
    path === null ? engine.newWorkspace(from === 'sample' ? 'sample' : 'empty') : engine.openWorkspace(path);

  async function openAgain(): Promise<void> {
    const { current } = document;
    if (current === null) return;
    const again = (await openSurvivor(current.engineId)) ?? (await openAfresh(current));
    if (again.ok) document.change(current.id, { engineId: again.value.workspace });
  }

  return {
    mayLeave,
    async atStart() {
      // Whoever asks while the first workspace is still opening gets that one, not nothing.
      starting ??= openAsAsked();
      await starting;
      return document.current?.opened ?? null;
    },
    openNew: async (from) => ((await mayLeave()) ? openNew(from) : ok(null)),
    async openChosen() {
      if (!(await mayLeave())) return ok(null);
      const path = await dialogs.openWorkspace();
      return path === null ? ok(null) : openFile(path);
    },
    async openOutside(path) {
      if (!existsSync(path)) {
        await explain(path, dialogs.text('dialog.failed.missing', { name: basename(path) }));
        return;
      }
      if (!(await mayLeave())) return;
      const opened = await openFile(path);
      if (opened.ok) context.sendOpened(opened.value);
      else await explain(path, dialogs.errorText(opened.error));
    },
    reopen() {
      reopening = openAgain();
      return reopening;
    },
    reopened: () => reopening,
  };
}
