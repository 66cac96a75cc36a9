/**
 * The engine as the desktop sees it: the commands of the contract, and the calls that name a path.
 *
 * Paths come from dialogs and the command line, so these calls are made by main alone; the page cannot reach them.
 */
import type { WorkspaceComparison } from '../../core/comparison/workspace-comparison.ts';
import type {
  engine,
  Handlers,
  IpcError,
  NetworkHost,
  Opened,
  PendingFile,
  WorkspaceId,
} from '../../core/ipc/contract.ts';
import type { Result } from '../../core/lib/result.ts';
import type { FileFacts } from '../../core/review/attachment.ts';
import type { ShortlistFilter } from '../../core/screening/shortlist.ts';
import type { CommentRegister } from '../../core/comments/comment-register.ts';
import type { ChosenComments } from '../../core/ipc/comment-commands.ts';
import type { Language } from '../../core/text/languages.ts';
import type { EngineProgress } from '../../engine/engine-context.ts';
import type { Tile, TileRequest } from '../../engine/tiles/serve-tile.ts';
import type { Redline } from '../../core/workspace/redline.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

export type EngineReply<T> = Promise<Result<T, IpcError>>;
export type ReportRequest = { readonly site: string; readonly language: Language; readonly path: string };
export type ScoresRequest = {
  readonly perspective: 'delivery' | 'burden';
  readonly format: 'csv' | 'geojson' | 'json';
  readonly path: string;
};
export type ScreeningRequest = {
  readonly perspective: 'delivery' | 'burden';
  readonly filter: ShortlistFilter;
  readonly path: string;
};
export type MatrixRequest = { readonly language: Language; readonly path: string };
export type Written = { readonly fileName: string };

/** What main asks of the engine with a path in hand. */
export type EngineFiles = {
  readonly newWorkspace: (from: 'sample' | 'empty') => EngineReply<Opened>;
  readonly openWorkspace: (path: string) => EngineReply<Opened>;
  /** A null path writes to the file that the workspace was opened from or last saved to. */
  readonly saveWorkspace: (id: WorkspaceId, document: Workspace, path: string | null) => EngineReply<Written>;
  /** Files and folders that were chosen or dropped; a shapefile with its parts is one. */
  readonly addPending: (paths: readonly string[]) => EngineReply<PendingFile[]>;
  /** Turns a host on, after the user said so in a dialog. */
  readonly allowHost: (host: string) => EngineReply<NetworkHost[]>;
  readonly writeReport: (id: WorkspaceId, document: Workspace, request: ReportRequest) => EngineReply<Written>;
  readonly writePack: (id: WorkspaceId, document: Workspace, request: ReportRequest) => EngineReply<Written>;
  readonly writeScores: (id: WorkspaceId, document: Workspace, request: ScoresRequest) => EngineReply<Written>;
  readonly writeScreening: (id: WorkspaceId, document: Workspace, request: ScreeningRequest) => EngineReply<Written>;
  readonly writeReadOnlyCopy: (id: WorkspaceId, document: Workspace, path: string) => EngineReply<Written>;
  readonly writeRedline: (path: string, redline: Redline) => EngineReply<Written>;
  readonly readRedline: (path: string) => EngineReply<Redline>;
  readonly attachFile: (id: WorkspaceId, path: string) => EngineReply<FileFacts>;
  readonly writeAttachment: (id: WorkspaceId, file: FileFacts, path: string) => EngineReply<Written>;
  readonly chooseComments: (paths: readonly string[]) => EngineReply<ChosenComments>;
  readonly writeCommentMatrix: (
    id: WorkspaceId,
    comments: CommentRegister,
    request: MatrixRequest,
  ) => EngineReply<Written>;
  /** The open document beside a file; null when the comparison was cancelled. */
  readonly compareWithFile: (
    id: WorkspaceId,
    document: Workspace,
    path: string,
  ) => EngineReply<WorkspaceComparison | null>;
  readonly cancelComparison: () => EngineReply<null>;
  /** Writes a text that is complete, whole or not at all. */
  readonly writeText: (path: string, text: string) => EngineReply<Written>;
  readonly closeWorkspace: (id: WorkspaceId) => EngineReply<null>;
  /** A tile of a layer; null when it is empty. */
  readonly tile: (id: WorkspaceId, request: TileRequest) => EngineReply<Tile | null>;
};

/** What `createEngine` returns. */
export type Engine = EngineFiles & { readonly commands: Handlers<typeof engine> };

/** The calls of `EngineFiles`, by name: what the host process lets through. */
export const FILE_CALLS = [
  'newWorkspace',
  'openWorkspace',
  'saveWorkspace',
  'addPending',
  'allowHost',
  'writeReport',
  'writePack',
  'writeScores',
  'writeScreening',
  'writeReadOnlyCopy',
  'writeRedline',
  'readRedline',
  'attachFile',
  'writeAttachment',
  'chooseComments',
  'writeCommentMatrix',
  'writeText',
  'compareWithFile',
  'cancelComparison',
  'closeWorkspace',
  'tile',
] as const satisfies readonly (keyof EngineFiles)[];

/** Main to host: one call. `command` is a command of the contract with its name and raw input as arguments. */
export type EngineRequest = {
  readonly id: number;
  readonly call: keyof EngineFiles | 'command';
  readonly args: readonly unknown[];
};

/** Host to main: the answer to the request of the same id. */
export type EngineAnswer = { readonly id: number; readonly result: Result<unknown, IpcError> };

/** Host to main, unasked: how far long work is. */
export type EngineNews = { readonly progress: EngineProgress };
