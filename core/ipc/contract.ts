/**
 * Everything that crosses a process boundary, and nothing else.
 *
 * `host` is answered by the main process (dialogs, shell, windows); `engine` by the utility process
 * (files, layers, readings, reports), main only passes it on; `events` flow the other way. The preload
 * script is generated from the keys of this file.
 *
 * The renderer never names a path: it holds ids that the host handed out.
 */
import { z } from 'zod';
import { LANGUAGES } from '../text/languages.ts';
import { Extent, Provenance } from '../layers/layer-info.ts';
import type { Result } from '../lib/result.ts';
import { ImportReview, ReviewOptions } from '../layers/import-review.ts';
import { LayerQuery, LayerRow } from '../layers/layer-query.ts';
import { RasterSummary } from '../layers/raster-summary.ts';
import { RankMove } from '../scoring/rank-moves.ts';
import { SiteId } from '../sites/site.ts';
import { SourceId } from '../sources/source.ts';
import { DuplicateChoices } from '../workspace/settle-duplicates.ts';
import { Workspace } from '../workspace/workspace.ts';
import { attachmentCommands, attachmentHostCommands } from './attachment-commands.ts';
import { calibrationCommands } from './calibration-commands.ts';
import { command } from './command.ts';
import { connectCommands } from './connect-commands.ts';
import { ChosenComments, commentCommands } from './comment-commands.ts';
import { duplicateCommands } from './duplicate-commands.ts';
import { comparisonCommands } from './comparison-commands.ts';
import { evidenceCommands } from './evidence-commands.ts';
import { noiseCommands } from './noise-commands.ts';
import { placeCommands } from './place-commands.ts';
import { readingsCommands } from './readings-commands.ts';
import { reviewCommands } from './review-commands.ts';
import { Saved } from './saved.ts';
import { Asked, screeningCommands } from './screening-commands.ts';
import { NetworkHost } from './network-host.ts';
import { Nothing } from './nothing.ts';
import { ImportId, PendingFile } from './pending-file.ts';
import { Announced, openedCommands } from './opened-workspace.ts';
import { WorkspaceId } from './workspace-id.ts';
import { viewCommands } from './workspace-view.ts';

export type { Announced, Opened } from './opened-workspace.ts';
export type { NetworkHost } from './network-host.ts';
export type { ImportId, PendingFile } from './pending-file.ts';
export type { WorkspaceId } from './workspace-id.ts';

const Language = z.enum(LANGUAGES);
const Theme = z.enum(['system', 'light', 'dark', 'contrast']);

export const Settings = z.strictObject({ theme: Theme, language: Language });
export type Settings = z.infer<typeof Settings>;

const LayerId = z.string();
/** Table of a layer as the document names it: data that were replaced lie in another one. */
const TableName = z.string().max(100);
const Position = z.tuple([z.number(), z.number()]);

export const host = {
  'app.start': command(
    Nothing,
    z.strictObject({ version: z.string(), platform: z.string(), settings: Settings, opened: Announced.nullable() }),
  ),
  'settings.change': command(Settings, Settings),
  /** Opens a new workspace in this window; null when the user keeps unsaved changes. */
  'workspace.new': command(z.strictObject({ from: z.enum(['sample', 'empty']) }), Announced.nullable()),
  /** Shows the open dialog. Null when the user cancels. */
  'workspace.open': command(Nothing, Announced.nullable()),
  ...openedCommands,
  /** Writes the document to its file, or asks for one. Null when the user cancels. */
  'workspace.save': command(z.strictObject({ workspace: WorkspaceId, document: Workspace }), Saved),
  'workspace.saveAs': command(z.strictObject({ workspace: WorkspaceId, document: Workspace }), Saved),
  /** Asks where, then writes a copy that opens read-only. Null when the user cancels. */
  'workspace.saveReadOnlyCopy': command(z.strictObject({ workspace: WorkspaceId, document: Workspace }), Saved),
  ...viewCommands,
  /** Tells the window whether there are unsaved changes, for the title, the dot and the question on quit. */
  'workspace.mark': command(
    z.strictObject({
      workspace: WorkspaceId,
      edited: z.boolean(),
      undo: z.string().nullable(),
      redo: z.string().nullable(),
    }),
    Nothing,
  ),
  /** Shows the file dialog (several files) or the folder dialog. Null when the user cancels. */
  'import.choose': command(
    z.strictObject({ workspace: WorkspaceId, what: z.enum(['files', 'folder']) }),
    z.array(PendingFile).nullable(),
  ),
  /** Asks in a dialog of the system whether the app may talk to a host. Null when the user declines. */
  'network.allow': command(z.strictObject({ host: z.string().max(300) }), z.array(NetworkHost).nullable()),
  /** Shows the save dialog, then has the engine write the report there. */
  'report.export': command(
    z.strictObject({ workspace: WorkspaceId, document: Workspace, site: SiteId, language: Language }),
    Saved,
  ),
  'scores.export': command(
    z.strictObject({
      workspace: WorkspaceId,
      document: Workspace,
      perspective: z.enum(['delivery', 'burden']),
      format: z.enum(['csv', 'geojson', 'json']),
    }),
    Saved,
  ),
  /** Shows the save dialog, then has the engine write the shortlist of the last screening there, as CSV. */
  'screening.export': command(z.strictObject({ workspace: WorkspaceId, document: Workspace, ...Asked.shape }), Saved),
  ...reviewCommands,
  ...comparisonCommands,
  ...attachmentHostCommands,
  /** Shows the open dialog for files of public comments. Null when the user cancels. */
  'comments.choose': command(z.strictObject({ workspace: WorkspaceId }), ChosenComments.nullable()),
  /** Shows the save dialog, then has the engine write the response matrix there, as CSV without any text of a comment. */
  'comments.exportMatrix': command(
    z.strictObject({ workspace: WorkspaceId, document: Workspace, language: Language }),
    Saved,
  ),
  /** Puts the window on the whole screen, or back as it was. */
  'window.fullScreen': command(z.strictObject({ on: z.boolean() }), Nothing),
  /** Asks, then opens a source's address in the system browser. Only http(s), only a source of the document. */
  'source.open': command(
    z.strictObject({ document: z.record(z.string(), z.url({ protocol: /^https?$/ }).nullable()), source: SourceId }),
    Nothing,
  ),
} as const;

export const engine = {
  ...readingsCommands,
  /** Reads a pending file as told and reviews it; the rows wait outside the workspace until they are added. */
  'import.review': command(z.strictObject({ import: ImportId, options: ReviewOptions }), ImportReview),
  /** Up to 2,000 positions and outlines of the reviewed rows as GeoJSON text, for the small map of the review. */
  'import.sample': command(z.strictObject({ import: ImportId }), z.strictObject({ geojson: z.string() })),
  /** Stops what is under way for a pending file; it stays pending. */
  'import.cancel': command(z.strictObject({ import: ImportId }), Nothing),
  /** Drops a pending file and everything read from it. */
  'import.forget': command(z.strictObject({ import: ImportId }), Nothing),
  /** Adds files as last reviewed, all or none: the new document comes back for one undo step. */
  'import.add': command(
    z.strictObject({
      workspace: WorkspaceId,
      document: Workspace,
      files: z
        .array(
          z.strictObject({
            import: ImportId,
            name: z.string().min(1),
            provenance: Provenance,
            duplicates: DuplicateChoices.optional(),
          }),
        )
        .min(1)
        .max(200),
    }),
    z.strictObject({
      document: Workspace,
      added: z.array(z.strictObject({ layer: LayerId.nullable(), review: ImportReview })),
    }),
  ),
  /** Puts a reviewed file under an existing layer of the same role; says which scores and ranks move, and why. */
  'layer.replace': command(
    z.strictObject({
      workspace: WorkspaceId,
      document: Workspace,
      layer: LayerId,
      import: ImportId,
      provenance: Provenance,
    }),
    z.strictObject({ document: Workspace, review: ImportReview, moves: z.array(RankMove) }),
  ),
  /** Rows of a layer's attribute table: filtered, sorted, a page at a time. */
  'layer.rows': command(
    z.strictObject({
      workspace: WorkspaceId,
      layer: LayerId,
      table: TableName,
      query: LayerQuery,
      offset: z.int().nonnegative(),
      limit: z.int().min(1).max(500),
    }),
    z.strictObject({
      /** Rows that the filter leaves, and rows of the layer. */
      total: z.int().nonnegative(),
      given: z.int().nonnegative(),
      columns: z.array(z.strictObject({ name: z.string(), kind: z.enum(['text', 'number']) })),
      rows: z.array(LayerRow),
    }),
  ),
  /** Where a row stands under a query (null when the filter hides it), and its box on the map. */
  'layer.find': command(
    z.strictObject({ workspace: WorkspaceId, layer: LayerId, table: TableName, query: LayerQuery, fid: z.int() }),
    z.strictObject({ offset: z.int().nullable(), box: Extent.nullable(), row: LayerRow.nullable() }),
  ),
  ...evidenceCommands,
  ...attachmentCommands,
  ...commentCommands,
  ...duplicateCommands,
  /** Classes or statistics of a raster around a position. */
  'raster.summary': command(
    z.strictObject({
      workspace: WorkspaceId,
      layer: LayerId,
      table: TableName,
      position: Position,
      radiusKm: z.number().positive().max(100),
    }),
    RasterSummary,
  ),
  ...connectCommands,
  ...screeningCommands,
  ...noiseCommands,
  /** Pages of the report as SVG text, for the preview. */
  'report.preview': command(
    z.strictObject({ workspace: WorkspaceId, document: Workspace, site: SiteId, language: Language }),
    z.strictObject({
      pages: z.array(z.string()),
      preflight: z.array(z.strictObject({ check: z.string(), passed: z.boolean(), detail: z.string() })),
    }),
  ),
  ...placeCommands,
  ...calibrationCommands,
} as const;

export const events = {
  'menu.command': z.strictObject({ id: z.string() }),
  /** A file was opened from outside: by the system, a second instance or the recent list. */
  'workspace.opened': Announced,
  /** Something in the window asked the network; every request is refused, and the status bar says how many. */
  'network.refused': z.strictObject({ requests: z.int().nonnegative() }),
  /** `task` is an import id or the task of a fetch or a noise map; `done` is null while the end is not known. */
  'engine.progress': z.strictObject({
    task: z.string(),
    stage: z.enum(['fetch', 'read', 'review', 'store', 'assess']),
    done: z.number().min(0).max(1).nullable(),
  }),
} as const;

/** `message` is English; with a catalogue and facts the window says the same sentence in its own language. */
export type IpcError = {
  readonly code: string;
  readonly message: string;
  readonly catalogue?: 'files' | 'findings';
  readonly facts?: Readonly<Record<string, string | number>>;
};
/** What every call answers: a value or a reason, never an exception. `message` is a sentence for the user. */
export type Reply<T> = Promise<Result<T, IpcError>>;

type Commands = Record<string, { input: z.ZodType; output: z.ZodType }>;

/** What a server must implement to answer a contract. */
export type Handlers<C extends Commands> = {
  [K in keyof C]: (input: z.output<C[K]['input']>) => Promise<Result<z.input<C[K]['output']>, IpcError>>;
};

/** What a client may call. */
export type Client<C extends Commands> = {
  [K in keyof C]: (input: z.input<C[K]['input']>) => Reply<z.output<C[K]['output']>>;
};

/** What the preload script puts on `window.host`. */
export type Bridge = Client<typeof host> &
  Client<typeof engine> & {
    /** Dropped files (of the page's `File` type) become pending files; the page never learns their paths. */
    drop(files: readonly unknown[]): Reply<PendingFile[]>;
    /** The same for files of public comments; null when none of them lies on a disk. */
    dropComments(files: readonly unknown[]): Reply<ChosenComments | null>;
    on<K extends keyof typeof events>(name: K, listener: (payload: z.output<(typeof events)[K]>) => void): () => void;
  };
