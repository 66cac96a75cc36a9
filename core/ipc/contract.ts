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
import { LAYER_ROLES } from '../layers/layer-info.ts';
import type { Result } from '../lib/result.ts';
import { ImportReview } from '../layers/import-review.ts';
import { SiteId } from '../sites/site.ts';
import { SourceId } from '../sources/source.ts';
import { Workspace } from '../workspace/workspace.ts';
import type { SiteReadings } from '../criteria/site-readings.ts';

const WorkspaceId = z
  .string()
  .regex(/^ws_[a-z0-9]{12}$/)
  .brand<'WorkspaceId'>();
/** Id of an open workspace; the engine alone knows the path. */
export type WorkspaceId = z.infer<typeof WorkspaceId>;

const ImportId = z
  .string()
  .regex(/^im_[a-z0-9]{12}$/)
  .brand<'ImportId'>();
/** Id of a file that was chosen and reviewed but not added yet. */
export type ImportId = z.infer<typeof ImportId>;

const Language = z.enum(LANGUAGES);
const Theme = z.enum(['system', 'light', 'dark', 'contrast']);

/** What a window shows of an open workspace. `fileName` is null until it is saved. */
const Opened = z.strictObject({ workspace: WorkspaceId, fileName: z.string().nullable(), document: Workspace });
export type Opened = z.infer<typeof Opened>;

export const Settings = z.strictObject({ theme: Theme, language: Language });
export type Settings = z.infer<typeof Settings>;

const Role = z.enum(LAYER_ROLES);
const Nothing = z.strictObject({});
const Saved = z.strictObject({ fileName: z.string() }).nullable();
/** Readings are made by the engine from types that the compiler checks; parsing 100 sites again would cost a frame. */
const Readings = z.custom<readonly SiteReadings[]>(Array.isArray);

function command<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { input, output };
}

export const host = {
  'app.start': command(
    Nothing,
    z.strictObject({ version: z.string(), platform: z.string(), settings: Settings, opened: Opened.nullable() }),
  ),
  'settings.change': command(Settings, Settings),
  /** Opens a new workspace in this window; null when the user keeps unsaved changes. */
  'workspace.new': command(z.strictObject({ from: z.enum(['sample', 'empty']) }), Opened.nullable()),
  /** Shows the open dialog. Null when the user cancels. */
  'workspace.open': command(Nothing, Opened.nullable()),
  /** Writes the document to its file, or asks for one. Null when the user cancels. */
  'workspace.save': command(z.strictObject({ workspace: WorkspaceId, document: Workspace }), Saved),
  'workspace.saveAs': command(z.strictObject({ workspace: WorkspaceId, document: Workspace }), Saved),
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
  /** Shows the file dialog and reviews the chosen file. Null when the user cancels. */
  'import.choose': command(
    z.strictObject({ workspace: WorkspaceId, role: Role.nullable() }),
    z.strictObject({ import: ImportId, review: ImportReview }).nullable(),
  ),
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
  /** Asks, then opens a source's address in the system browser. Only http(s), only a source of the document. */
  'source.open': command(
    z.strictObject({ document: z.record(z.string(), z.url({ protocol: /^https?$/ }).nullable()), source: SourceId }),
    Nothing,
  ),
} as const;

export const engine = {
  /** Readings, gates and deltas of every site, as mined and as hosted, at the document's as-of date. */
  'readings.compute': command(z.strictObject({ workspace: WorkspaceId, document: Workspace }), Readings),
  /** Reviews the chosen file again with another role or column mapping. */
  'import.review': command(
    z.strictObject({ import: ImportId, role: Role, columns: z.record(z.string(), z.string()) }),
    ImportReview,
  ),
  /** Adds the reviewed file: layer tables go to the workspace, the new document comes back for one undo step. */
  'import.add': command(
    z.strictObject({
      workspace: WorkspaceId,
      document: Workspace,
      import: ImportId,
      role: Role,
      columns: z.record(z.string(), z.string()),
      name: z.string().min(1),
    }),
    z.strictObject({ document: Workspace, review: ImportReview }),
  ),
  /** Pages of the report as SVG text, for the preview. */
  'report.preview': command(
    z.strictObject({ workspace: WorkspaceId, document: Workspace, site: SiteId, language: Language }),
    z.strictObject({
      pages: z.array(z.string()),
      preflight: z.array(z.strictObject({ check: z.string(), passed: z.boolean(), detail: z.string() })),
    }),
  ),
  /** Features of an imported layer inside a box, as GeoJSON text, thinned to what a map can draw. */
  'layer.features': command(
    z.strictObject({
      workspace: WorkspaceId,
      layer: z.string(),
      box: z.tuple([z.number(), z.number(), z.number(), z.number()]),
      zoom: z.number(),
    }),
    z.strictObject({ geojson: z.string(), drawn: z.int(), given: z.int() }),
  ),
  /** Places by name, best first. */
  'places.find': command(
    z.strictObject({ query: z.string().max(100), limit: z.int().min(1).max(50) }),
    z.array(
      z.strictObject({
        name: z.string(),
        region: z.string(),
        country: z.string(),
        population: z.number(),
        position: z.tuple([z.number(), z.number()]),
      }),
    ),
  ),
} as const;

export const events = {
  'menu.command': z.strictObject({ id: z.string() }),
  /** A file was opened from outside: by the system, a second instance or the recent list. */
  'workspace.opened': Opened,
  /** Something in the window asked the network; every request is refused, and the status bar says how many. */
  'network.refused': z.strictObject({ requests: z.int().nonnegative() }),
  'engine.progress': z.strictObject({ task: z.string(), done: z.number().min(0).max(1) }),
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
    on<K extends keyof typeof events>(name: K, listener: (payload: z.output<(typeof events)[K]>) => void): () => void;
  };
