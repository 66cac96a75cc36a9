/** Every dialog of the app, in the user's language. Answers are paths or choices; nothing is opened or written here. */
import { basename, dirname, join } from 'node:path';
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron/main';
import type { IpcError } from '../../core/ipc/contract.ts';
import { errorSentence } from '../../core/ipc/error-sentence.ts';
import { ATTACHABLE_ENDINGS } from '../../core/review/attachable.ts';
import type { Language } from '../../core/text/languages.ts';
import { say, type Facts } from '../../core/text/say.ts';
import { IMPORTABLE } from '../../engine/staging/importable.ts';

export type Dialogs = {
  readonly openWorkspace: () => Promise<string | null>;
  readonly saveWorkspace: (name: string, path: string | null) => Promise<string | null>;
  /** Files, or one folder; null when the user cancels. */
  readonly chooseImports: (what: 'files' | 'folder') => Promise<readonly string[] | null>;
  /** Whether the app may talk to a host. */
  readonly confirmHost: (host: string) => Promise<boolean>;
  readonly saveReport: (site: string) => Promise<string | null>;
  readonly saveScores: (workspace: string, format: 'csv' | 'geojson' | 'json') => Promise<string | null>;
  readonly savePack: (site: string) => Promise<string | null>;
  readonly saveText: (what: 'change-note' | 'comparison', workspace: string) => Promise<string | null>;
  readonly saveMarks: (workspace: string) => Promise<string | null>;
  readonly chooseCompared: () => Promise<string | null>;
  readonly chooseMarks: () => Promise<string | null>;
  readonly chooseAttachment: () => Promise<string | null>;
  readonly saveAttachment: (fileName: string) => Promise<string | null>;
  /** Whether a copy of an attached file goes to another program. */
  readonly confirmCopy: (fileName: string) => Promise<boolean>;
  /** Files of public comments; null when the user cancels. */
  readonly chooseComments: () => Promise<readonly string[] | null>;
  readonly saveMatrix: (workspace: string) => Promise<string | null>;
  readonly unsaved: (name: string) => Promise<'save' | 'discard' | 'cancel'>;
  readonly confirmSource: (address: string) => Promise<boolean>;
  /** Says what happened and what is safe; `code` names a pair of sentences of the catalogue `shell`. */
  readonly tell: (message: string, detail: string) => Promise<void>;
  readonly text: (code: string, facts?: Facts) => string;
  /** An error of the engine in the language of the window. */
  readonly errorText: (error: IpcError) => string;
};

/** What public comments come in. */
const COMMENT_FILES = ['csv', 'tsv', 'xlsx', 'txt', 'mbox', 'eml', 'docx'];

/** Formats the engine imports, by ending, with the parts that are chosen beside a shapefile. */
const CHOOSABLE = [...IMPORTABLE, 'dbf', 'shx', 'prj', 'cpg'];

export type DialogContext = { readonly window: () => BrowserWindow | null; readonly language: () => Language };

/** Dialogs on the window of `context`. */
export function createDialogs(context: DialogContext): Dialogs {
  const text = (code: string, facts?: Facts) => say(context.language(), 'shell', code, facts);
  /** Dialogs start where the last file was: without a `defaultPath` newer Electrons start in Downloads. */
  let folder: string | null = null;

  async function choose(title: string, filters: FileFilter[]): Promise<string | null> {
    return (await chooseMany(title, filters, ['openFile']))?.[0] ?? null;
  }

  async function chooseMany(
    title: string,
    filters: FileFilter[],
    properties: ('openFile' | 'openDirectory' | 'multiSelections')[],
  ): Promise<readonly string[] | null> {
    const options = { title, filters, defaultPath: folder ?? app.getPath('documents'), properties };
    const parent = context.window();
    const { canceled, filePaths } = await (parent === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(parent, options));
    const [path] = canceled ? [] : filePaths;
    if (path === undefined) return null;
    folder = dirname(path);
    return filePaths;
  }

  async function chooseNew(title: string, filter: FileFilter, suggested: string): Promise<string | null> {
    const defaultPath = join(folder ?? app.getPath('documents'), suggested);
    const options = { title, filters: [filter], defaultPath, properties: ['showOverwriteConfirmation' as const] };
    const parent = context.window();
    const { canceled, filePath } = await (parent === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(parent, options));
    if (canceled || filePath === '') return null;
    folder = dirname(filePath);
    return withEnding(filePath, filter.extensions[0]);
  }

  async function ask(message: string, detail: string, buttons: readonly string[]): Promise<number> {
    const options = {
      type: 'question' as const,
      message,
      detail,
      buttons: [...buttons],
      defaultId: 0,
      cancelId: buttons.length - 1,
      noLink: true,
    };
    const parent = context.window();
    const { response } = await (parent === null
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(parent, options));
    return response;
  }

  return {
    text,
    errorText: (error) => errorSentence(context.language(), error),
    openWorkspace: () =>
      choose(text('dialog.open.title'), [
        { name: text('file.workspace'), extensions: ['siteshift'] },
        { name: text('file.all'), extensions: ['*'] },
      ]),
    saveWorkspace: (name, path) =>
      chooseNew(
        text('dialog.save.title'),
        { name: text('file.workspace'), extensions: ['siteshift'] },
        path === null ? `${asFileName(name)}.siteshift` : basename(path),
      ),
    chooseImports: (what) =>
      what === 'folder'
        ? chooseMany(text('dialog.import.title'), [], ['openDirectory'])
        : chooseMany(
            text('dialog.import.title'),
            [
              { name: text('file.importable'), extensions: CHOOSABLE },
              { name: text('file.all'), extensions: ['*'] },
            ],
            ['openFile', 'multiSelections'],
          ),
    async confirmHost(host) {
      const buttons = [text('dialog.host.allow'), text('dialog.cancel')];
      return (await ask(text('dialog.host.question', { host }), text('dialog.host.detail'), buttons)) === 0;
    },
    saveReport: (site) =>
      chooseNew(
        text('dialog.report.title'),
        { name: text('file.report'), extensions: ['pdf'] },
        `${asFileName(text('file.report.name', { site }))}.pdf`,
      ),
    saveScores: (workspace, format) =>
      chooseNew(
        text('dialog.scores.title'),
        { name: text(`file.${format}`), extensions: [format] },
        `${asFileName(text('file.scores.name', { workspace }))}.${format}`,
      ),
    savePack: (site) =>
      chooseNew(
        text('dialog.pack.title'),
        { name: text('file.pack'), extensions: ['zip'] },
        `${asFileName(text('file.pack.name', { site }))}.zip`,
      ),
    saveText: (what, workspace) =>
      chooseNew(
        text(`dialog.${what}.title`),
        { name: text(`file.${what}`), extensions: [what === 'comparison' ? 'json' : 'csv'] },
        `${asFileName(text(`file.${what}.name`, { workspace }))}.${what === 'comparison' ? 'json' : 'csv'}`,
      ),
    saveMarks: (workspace) =>
      chooseNew(
        text('dialog.marks.title'),
        { name: text('file.marks'), extensions: ['json'] },
        `${asFileName(text('file.marks.name', { workspace }))}.json`,
      ),
    chooseCompared: () =>
      choose(text('dialog.comparison.choose'), [
        { name: text('file.workspace'), extensions: ['siteshift'] },
        { name: text('file.all'), extensions: ['*'] },
      ]),
    chooseMarks: () => choose(text('dialog.marks.choose'), [{ name: text('file.marks'), extensions: ['json'] }]),
    chooseAttachment: () =>
      choose(text('dialog.attach.title'), [{ name: text('file.attachable'), extensions: [...ATTACHABLE_ENDINGS] }]),
    saveAttachment: (fileName) =>
      chooseNew(
        text('dialog.copy.title'),
        { name: text('file.copy'), extensions: [fileName.slice(fileName.lastIndexOf('.') + 1)] },
        fileName,
      ),
    async confirmCopy(fileName) {
      const buttons = [text('dialog.copy.open'), text('dialog.cancel')];
      return (await ask(text('dialog.copy.question', { fileName }), text('dialog.copy.detail'), buttons)) === 0;
    },
    chooseComments: () =>
      chooseMany(
        text('dialog.comments.title'),
        [
          { name: text('file.comments'), extensions: COMMENT_FILES },
          { name: text('file.all'), extensions: ['*'] },
        ],
        ['openFile', 'multiSelections'],
      ),
    saveMatrix: (workspace) =>
      chooseNew(
        text('dialog.matrix.title'),
        { name: text('file.csv'), extensions: ['csv'] },
        `${asFileName(text('file.matrix.name', { workspace }))}.csv`,
      ),
    async unsaved(name) {
      const buttons = ['dialog.unsaved.save', 'dialog.unsaved.discard', 'dialog.cancel'].map((code) => text(code));
      const pressed = await ask(text('dialog.unsaved.question', { name }), text('dialog.unsaved.detail'), buttons);
      return (['save', 'discard', 'cancel'] as const)[pressed] ?? 'cancel';
    },
    async confirmSource(address) {
      const buttons = [text('dialog.source.open'), text('dialog.cancel')];
      const detail = text('dialog.source.detail', { address });
      return (await ask(text('dialog.source.question'), detail, buttons)) === 0;
    },
    async tell(message, detail) {
      const options = { type: 'warning' as const, message, detail, noLink: true };
      const parent = context.window();
      await (parent === null ? dialog.showMessageBox(options) : dialog.showMessageBox(parent, options));
    },
  };
}

/** Some desktops do not add the ending of the filter. */
function withEnding(path: string, ending: string | undefined): string {
  return ending === undefined || path.toLowerCase().endsWith(`.${ending}`) ? path : `${path}.${ending}`;
}

/** A name without the characters that Windows, macOS or Linux refuse in file names. */
function asFileName(name: string): string {
  const clean = name
    .replace(/[<>:"/\\|?*\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return clean === '' ? 'siteshift' : clean.slice(0, 120);
}
