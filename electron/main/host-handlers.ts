/** Answers of main to the page: what needs a dialog, a path or the window. Everything else is the engine's. */
import { basename } from 'node:path';
import type { Announced, Handlers, IpcError, Opened, Settings, WorkspaceId, host } from '../../core/ipc/contract.ts';
import { announced } from '../../core/ipc/opened-workspace.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { pieceFrom } from '../../core/workspace/document-pieces.ts';
import { redlineOf } from '../../core/workspace/redline.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { WorkspaceView } from '../../core/ipc/workspace-view.ts';
import { attachmentHandlers, type AttachmentContext } from './attachment-handlers.ts';
import type { DocumentHolder } from './open-document.ts';
import type { DocumentOpener } from './document-opener.ts';

export type HostContext = AttachmentContext & {
  readonly version: string;
  readonly platform: string;
  readonly document: DocumentHolder;
  readonly opener: DocumentOpener;
  readonly settings: () => Settings;
  readonly changeSettings: (settings: Settings) => void;
  /** Puts the file at the top of the recent list. */
  readonly remember: (path: string) => void;
  readonly views: {
    readonly recall: (path: string) => WorkspaceView | null;
    readonly keep: (path: string, view: WorkspaceView) => void;
  };
  readonly openExternal: (address: string) => Promise<void>;
  readonly fullScreen: (on: boolean) => void;
};

type Saving = { readonly workspace: WorkspaceId; readonly document: Workspace };

/** Handlers of every `host` command. */
export function hostHandlers(context: HostContext): Handlers<typeof host> {
  const { dialogs, document, engine, opener } = context;

  /** The engine's id of an open workspace; a page can name only the one in its window. */
  async function engineId(workspace: WorkspaceId): Promise<Result<WorkspaceId, IpcError>> {
    await opener.reopened();
    const { current } = document;
    if (current?.id === workspace) return ok(current.engineId);
    return err({ code: 'unknown-workspace', message: dialogs.text('error.unknownWorkspace') });
  }

  /** A file that may not be written is never saved to: saving asks for another. */
  function isReadOnly(): boolean {
    return document.current?.opened.readOnly === true;
  }

  /** The file of the window's workspace; null for another one, or before it was saved. */
  function pathOf(workspace: WorkspaceId): string | null {
    const { current } = document;
    return current?.id === workspace ? current.path : null;
  }

  /**
   * Writes to a path that the user chooses; null when the choice is cancelled. The id is asked for before the dialog,
   * so that nobody answers it for nothing, and after it, because an engine started again meanwhile has another.
   */
  async function writeChosen<T>(
    workspace: WorkspaceId,
    choose: () => Promise<string | null>,
    write: (id: WorkspaceId, path: string) => Promise<Result<T, IpcError>>,
  ): Promise<Result<T | null, IpcError>> {
    const before = await engineId(workspace);
    if (!before.ok) return before;
    const path = await choose();
    if (path === null) return ok(null);
    const id = await engineId(workspace);
    return id.ok ? write(id.value, path) : id;
  }

  async function save({ workspace, document: content }: Saving, path: string | null) {
    const written = await writeChosen(
      workspace,
      () =>
        path === null ? dialogs.saveWorkspace(content.name, document.current?.path ?? null) : Promise.resolve(path),
      async (id, target) => {
        const saved = await engine.saveWorkspace(id, content, target);
        return saved.ok ? ok({ ...saved.value, target }) : saved;
      },
    );
    if (!written.ok || written.value === null) {
      document.saveFailed();
      return written;
    }
    const { target, fileName } = written.value;
    const opened: Opened = { workspace, fileName, readOnly: false, document: content };
    document.change(workspace, { path: target, from: 'file', opened });
    context.remember(target);
    return ok({ fileName });
  }

  /** The file that the user chose to compare with; the page never learns its path. */
  let compared: string | null = null;

  return {
    'app.start': async () => {
      const { version, platform } = context;
      return ok({ version, platform, settings: context.settings(), opened: announcedOrNull(await opener.atStart()) });
    },
    'settings.change': (settings) => {
      context.changeSettings(settings);
      return Promise.resolve(ok(settings));
    },
    'workspace.new': async ({ from }) => announcing(await opener.openNew(from)),
    'workspace.open': async () => announcing(await opener.openChosen()),
    'workspace.sites': async ({ workspace, from }) => {
      const id = await engineId(workspace);
      const sites = document.current?.opened.document.sites ?? [];
      return id.ok ? ok({ sites: pieceFrom(sites, from) }) : id;
    },
    'workspace.save': (input) => save(input, isReadOnly() ? null : (document.current?.path ?? null)),
    'workspace.saveAs': (input) => save(input, null),
    'workspace.saveReadOnlyCopy': ({ workspace, document: content }) =>
      writeChosen(
        workspace,
        () => dialogs.saveWorkspace(content.name, null),
        (id, path) => engine.writeReadOnlyCopy(id, content, path),
      ),
    'workspace.mark': ({ workspace, ...marks }) => {
      document.change(workspace, marks);
      return Promise.resolve(ok({}));
    },
    'view.recall': ({ workspace }) => {
      const path = pathOf(workspace);
      return Promise.resolve(ok(path === null ? null : context.views.recall(path)));
    },
    'view.keep': ({ workspace, view }) => {
      const path = pathOf(workspace);
      if (path !== null) context.views.keep(path, view);
      return Promise.resolve(ok({}));
    },
    'import.choose': async ({ workspace, what }) => {
      const id = await engineId(workspace);
      if (!id.ok) return id;
      const paths = await dialogs.chooseImports(what);
      return paths === null ? ok(null) : engine.addPending(paths);
    },
    'network.allow': async ({ host: name }) => ((await dialogs.confirmHost(name)) ? engine.allowHost(name) : ok(null)),
    'report.export': ({ workspace, document: content, site, language }) =>
      writeChosen(
        workspace,
        () => dialogs.saveReport(siteName(content, site)),
        (id, path) => engine.writeReport(id, content, { site, language, path }),
      ),
    'scores.export': ({ workspace, document: content, perspective, format }) =>
      writeChosen(
        workspace,
        () => dialogs.saveScores(content.name, format),
        (id, path) => engine.writeScores(id, content, { perspective, format, path }),
      ),
    'screening.export': ({ workspace, document: content, perspective, filter }) =>
      writeChosen(
        workspace,
        () => dialogs.saveScores(content.name, 'csv'),
        (id, path) => engine.writeScreening(id, content, { perspective, filter, path }),
      ),
    'review.exportPack': ({ workspace, document: content, site, language }) =>
      writeChosen(
        workspace,
        () => dialogs.savePack(siteName(content, site)),
        (id, path) => engine.writePack(id, content, { site, language, path }),
      ),
    'review.exportMarks': ({ workspace, document: content }) =>
      writeChosen(
        workspace,
        () => dialogs.saveMarks(content.name),
        (_id, path) => engine.writeRedline(path, redlineOf(content, null)),
      ),
    'review.readMarks': async ({ workspace }) => {
      const id = await engineId(workspace);
      if (!id.ok) return id;
      const path = await dialogs.chooseMarks();
      if (path === null) return ok(null);
      const redline = await engine.readRedline(path);
      return redline.ok ? ok({ fileName: basename(path), redline: redline.value }) : redline;
    },
    'review.exportText': ({ workspace, what, text }) =>
      writeChosen(
        workspace,
        () => dialogs.saveText(what, document.current?.opened.document.name ?? ''),
        (_id, path) => engine.writeText(path, text),
      ),
    'comparison.choose': async ({ workspace }) => {
      const id = await engineId(workspace);
      if (!id.ok) return id;
      compared = await dialogs.chooseCompared();
      return ok(compared === null ? null : { fileName: basename(compared) });
    },
    'comparison.start': async ({ workspace, document: content }) => {
      const id = await engineId(workspace);
      if (!id.ok || compared === null) return id.ok ? ok(null) : id;
      return engine.compareWithFile(id.value, content, compared);
    },
    'comparison.cancel': async () => {
      const ended = await engine.cancelComparison();
      return ended.ok ? ok({}) : ended;
    },
    ...attachmentHandlers(context, engineId),
    'comments.choose': async ({ workspace }) => {
      const id = await engineId(workspace);
      if (!id.ok) return id;
      const paths = await dialogs.chooseComments();
      return paths === null ? ok(null) : engine.chooseComments(paths);
    },
    'comments.exportMatrix': ({ workspace, document: content, language }) =>
      writeChosen(
        workspace,
        () => dialogs.saveMatrix(content.name),
        (id, path) => engine.writeCommentMatrix(id, content.comments, { language, path }),
      ),
    'window.fullScreen': ({ on }) => {
      context.fullScreen(on);
      return Promise.resolve(ok({}));
    },
    'source.open': async ({ document: addresses, source }) => {
      const address = Object.hasOwn(addresses, source) ? (addresses[source] ?? null) : null;
      if (address === null || !/^https?:\/\//i.test(address)) {
        return err({ code: 'unknown-source', message: dialogs.text('error.unknownSource') });
      }
      if (await dialogs.confirmSource(address)) await context.openExternal(address);
      return ok({});
    },
  };
}

function siteName({ sites }: Workspace, id: string): string {
  return sites.find((site) => site.id === id)?.name ?? id;
}

function announcedOrNull(opened: Opened | null): Announced | null {
  return opened === null ? null : announced(opened);
}

function announcing(opened: Result<Opened | null, IpcError>): Result<Announced | null, IpcError> {
  return opened.ok ? ok(announcedOrNull(opened.value)) : opened;
}
