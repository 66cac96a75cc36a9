/**
 * The engine as a library: everything that touches a disk or takes long, for the desktop, the command line and tests.
 *
 * It knows no Electron and no clock: hosts pass the folder of the assets, a scratch folder and today's date.
 */
import type { WorkspaceComparison } from '../core/comparison/workspace-comparison.ts';
import type {
  engine as contract,
  Handlers,
  IpcError,
  NetworkHost,
  Opened,
  PendingFile,
  WorkspaceId,
} from '../core/ipc/contract.ts';
import type { ChosenComments } from '../core/ipc/comment-commands.ts';
import type { Language } from '../core/text/languages.ts';
import type { Day } from '../core/units/partial-date.ts';
import type { ImportReview, ReviewOptions } from '../core/layers/import-review.ts';
import type { CommentOptions } from './comments/raw-comment.ts';
import type { CommentImport } from './comments/read-comments.ts';
import type { CommentRegister } from '../core/comments/comment-register.ts';
import { NO_COMMENTS } from '../core/comments/comment-set.ts';
import type { FileGroup } from './importers/group-parts.ts';
import { err, ok, type Result } from '../core/lib/result.ts';
import type { FileFacts } from '../core/review/attachment.ts';
import type { Redline } from '../core/workspace/redline.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { engineCommands } from './engine-commands.ts';
import type { EngineContext, EngineOptions, ReportOrder, ScoresOrder } from './engine-context.ts';
import { engineData, once } from './engine-data.ts';
import { writeOutput } from './files/write-output.ts';
import type { BackTestAnswer, BackTestOrder } from './jobs/back-test.ts';
import { assessHosted } from './jobs/assess-workspace.ts';
import { scoresText } from './jobs/export-scores.ts';
import { stressAssessment } from './jobs/stress-assessment.ts';
import { openHosts } from './network/hosts.ts';
import { emptyDocument, sampleDocument } from '../core/workspace/reference-document.ts';
import { fileError, findingError } from './spoken-error.ts';
import type { CsvOrder, Screenings } from './screening/screening-commands.ts';
import { VECTOR_TILE, type Tile, type TileRequest } from './tiles/serve-tile.ts';
import { openMappingMemory } from './staging/mapping-memory-file.ts';
import { expandPaths } from './staging/expand-paths.ts';
import { userFile } from './staging/pending-source.ts';
import { Staging } from './staging/staging.ts';
import { OpenWorkspaces } from './workspaces/open-workspaces.ts';
import { copyReadOnly, createStored, openStored, saveStored, startWorkspace } from './workspaces/stored-workspaces.ts';

type Answer<T> = Promise<Result<T, IpcError>>;
type Written = { readonly fileName: string };
type Target = { readonly path: string };

/** What hosts ask of the engine; every answer is a value or a reason. */
export type Engine = {
  readonly commands: Handlers<typeof contract>;
  readonly newWorkspace: (from: 'sample' | 'empty', asOf?: Day | null) => Answer<Opened>;
  readonly openWorkspace: (path: string) => Answer<Opened>;
  readonly saveWorkspace: (id: WorkspaceId, document: Workspace, path: string | null) => Answer<Written>;
  /** Writes a copy that nobody may write to; the workspace stays with its own file. */
  readonly writeReadOnlyCopy: (id: WorkspaceId, document: Workspace, path: string) => Answer<Written>;
  /** Saves to a path that must not exist yet. */
  readonly createFile: (id: WorkspaceId, document: Workspace, path: string) => Answer<Written>;
  readonly closeWorkspace: (id: WorkspaceId) => Answer<null>;
  /** Files and folders that were chosen become pending files, a shapefile with its parts one. */
  readonly addPending: (paths: readonly string[]) => Answer<PendingFile[]>;
  readonly expand: typeof expandPaths;
  /** The review of a file that is not going to be added: nothing is staged. */
  readonly validate: (group: FileGroup, wanted: ReviewOptions) => Answer<ImportReview>;
  /** Turns a host on; the caller has asked the user. */
  readonly allowHost: (host: string) => Answer<NetworkHost[]>;
  /** A tile of a layer of an open workspace; null when it is empty. */
  readonly tile: (id: WorkspaceId, request: TileRequest) => Answer<Tile | null>;
  readonly writeReport: (id: WorkspaceId, document: Workspace, order: ReportOrder) => Answer<Written>;
  /** Writes everything that is handed to the record about one site, as one zip. */
  readonly writePack: (id: WorkspaceId, document: Workspace, order: ReportOrder) => Answer<Written>;
  readonly scores: (id: WorkspaceId, document: Workspace, order: ScoresOrder) => Answer<string>;
  readonly writeScores: (id: WorkspaceId, document: Workspace, order: ScoresOrder & Target) => Answer<Written>;
  /** The marks of a workspace as a small file, and such a file read. */
  readonly writeRedline: (path: string, redline: Redline) => Answer<Written>;
  readonly readRedline: (path: string) => Answer<Redline>;
  /** Copies a file beside the document of a workspace, and out of it again. */
  readonly attachFile: (id: WorkspaceId, path: string) => Answer<FileFacts>;
  readonly writeAttachment: (id: WorkspaceId, file: FileFacts, path: string) => Answer<Written>;
  readonly writeText: (path: string, text: string) => Answer<Written>;
  /** Two open workspaces side by side. */
  readonly compareWithFile: (id: WorkspaceId, document: Workspace, path: string) => Answer<WorkspaceComparison | null>;
  readonly cancelComparison: () => Answer<null>;
  readonly compare: (before: Opened, after: Opened) => Answer<WorkspaceComparison>;
  /** Writes the shortlist of the last screening. */
  readonly writeScreening: (id: WorkspaceId, document: Workspace, order: CsvOrder & Target) => Answer<Written>;
  /** The back-test of a table of decided cases; no workspace is needed. */
  readonly backTest: (order: BackTestOrder) => Answer<BackTestAnswer>;
  /** Files of public comments that were chosen for the workspace that is open. */
  readonly chooseComments: (paths: readonly string[]) => Answer<ChosenComments>;
  /** Writes the response matrix of the comments. */
  readonly writeCommentMatrix: (
    id: WorkspaceId,
    comments: CommentRegister,
    order: { readonly language: Language } & Target,
  ) => Answer<Written>;
  /** What files of public comments hold; nothing of it leaves the computer, and no workspace is needed. */
  readonly readComments: (paths: readonly string[], options: CommentOptions) => Promise<CommentImport>;
  readonly dispose: () => Promise<void>;
};

/** Starts an engine. `dispose` closes every workspace and removes the working copies. */
export function createEngine(options: EngineOptions): Engine {
  const context = contextOf(options);
  const { open, scratchRoot, data, staging } = context;
  const scores = (id: WorkspaceId, document: Workspace, order: ScoresOrder) =>
    scoresOf(context, id, { document, order });
  const comparisons = once(async () =>
    (await import('./jobs/compare-with-file.ts')).fileComparisons(open, scratchRoot),
  );
  const tiles = once(async () => (await import('./tiles/tile-server.ts')).tileServer(context));
  return {
    commands: engineCommands(context),
    newWorkspace: async (from: 'sample' | 'empty', asOf: Day | null = null): Answer<Opened> => {
      const reference = await data.reference();
      const document = from === 'sample' ? sampleDocument(reference) : emptyDocument(reference, options.today);
      return ok(startWorkspace(open, scratchRoot, asOf === null ? document : { ...document, asOf }));
    },
    openWorkspace: (path: string): Answer<Opened> => openStored(open, scratchRoot, path),
    saveWorkspace: (id: WorkspaceId, document: Workspace, path: string | null): Answer<Written> =>
      saveStored(open, id, { document, path }),
    writeReadOnlyCopy: (id: WorkspaceId, document: Workspace, path: string): Answer<Written> =>
      copyReadOnly(open, id, { document, path }),
    createFile: (id: WorkspaceId, document: Workspace, path: string): Answer<Written> =>
      createStored(open, id, { document, path }),
    closeWorkspace: async (id: WorkspaceId): Answer<null> => {
      // What is being copied into it is stopped first.
      await staging.forgetAll();
      await (await context.screening()).close(id);
      await open.close(id);
      return ok(null);
    },
    addPending: async (paths: readonly string[]): Answer<PendingFile[]> => {
      const groups = await expandPaths(paths);
      return ok(groups.map(({ path, parts }) => staging.add(userFile(path, parts))));
    },
    expand: expandPaths,
    validate: async (group: FileGroup, wanted: ReviewOptions): Answer<ImportReview> => {
      const { reviewSource } = await import('./staging/review-source.ts');
      const read = await reviewSource(
        { ...group, options: wanted, scratchRoot, memory: context.memory.value() },
        data.gazetteer,
      );
      return read.ok ? ok(read.value.review) : err(findingError(read.error.code, read.error.facts));
    },
    allowHost: async (host: string): Answer<NetworkHost[]> => ok(await context.hosts.allow(host)),
    tile: async (id: WorkspaceId, request: TileRequest): Answer<Tile | null> => {
      const entry = open.get(id);
      if (entry === null) return err(fileError('workspace-closed'));
      if (request.kind !== 'screening') return ok(await (await tiles())(entry.file.db, request));
      const bytes = await (await context.screening()).tile(id, request);
      return ok(bytes === null ? null : { bytes, type: VECTOR_TILE });
    },
    writeReport: async (id: WorkspaceId, document: Workspace, order: ReportOrder): Answer<Written> =>
      (await import('./jobs/write-report.ts')).writeReport(context, id, { document, order }),
    writePack: async (id: WorkspaceId, document: Workspace, order: ReportOrder): Answer<Written> =>
      (await import('./reviews/write-pack.ts')).writePack(context, id, { document, order }),
    scores,
    writeScores: async (
      id: WorkspaceId,
      document: Workspace,
      { path, ...order }: ScoresOrder & { readonly path: string },
    ): Answer<Written> => {
      const text = await scores(id, document, order);
      return text.ok ? writeOutput(path, text.value) : text;
    },
    writeRedline: async (path: string, redline: Redline): Answer<Written> =>
      (await import('./reviews/redline-file.ts')).writeRedline(path, redline),
    readRedline: async (path: string): Answer<Redline> =>
      (await import('./reviews/redline-file.ts')).readRedline(path, options.today),
    attachFile: async (id: WorkspaceId, path: string): Answer<FileFacts> =>
      (await import('./attachments/attach-file.ts')).attachFile(open, id, { path, day: options.today }),
    writeAttachment: async (id: WorkspaceId, file: FileFacts, path: string): Answer<Written> =>
      (await import('./attachments/attach-file.ts')).writeAttachment(open, id, { file, path }),
    writeText: writeOutput,
    compareWithFile: async (workspace: WorkspaceId, document: Workspace, path: string) =>
      (await comparisons()).start({ workspace, document }, path),
    cancelComparison: async (): Answer<null> => {
      await (await comparisons()).cancel();
      return ok(null);
    },
    compare: async (before: Opened, after: Opened): Answer<WorkspaceComparison> => {
      const { compareOpen } = await import('./jobs/compare-open.ts');
      return compareOpen({ open, ...before }, { open, ...after });
    },
    writeScreening: async (
      id: WorkspaceId,
      document: Workspace,
      { path, ...order }: CsvOrder & { readonly path: string },
    ): Answer<Written> => {
      const text = await (await context.screening()).csv(id, document, order);
      return text.ok ? writeOutput(path, text.value) : text;
    },
    backTest: async (order: BackTestOrder) => (await import('./jobs/back-test.ts')).backTestFile(context, order),
    chooseComments: async (paths: readonly string[]): Answer<ChosenComments> =>
      ok((await context.comments()).choose(paths)),
    writeCommentMatrix: async (id: WorkspaceId, comments: CommentRegister, { language, path }): Answer<Written> => {
      const text = await (await context.comments()).matrix(id, comments, language);
      return text.ok ? writeOutput(path, text.value) : text;
    },
    readComments: async (paths: readonly string[], wanted: CommentOptions): Promise<CommentImport> => {
      const { readComments } = await import('./comments/read-comments.ts');
      return readComments(paths, { options: wanted, existing: NO_COMMENTS, gazetteer: data.gazetteer });
    },
    dispose: async () => {
      await staging.dispose();
      await (await context.screening()).dispose();
      await (await context.noise()).dispose();
      await (await context.comments()).dispose();
      await open.dispose();
      await context.hosts.settled();
    },
  };
}

function contextOf(options: EngineOptions): EngineContext {
  const { assetsRoot, scratchRoot, today, importWorker = null, readingsWorker = null, settingsRoot = null } = options;
  const data = engineData(assetsRoot);
  const onProgress = options.onProgress ?? (() => undefined);
  const memory = openMappingMemory(settingsRoot);
  const staging = new Staging({
    ...{ scratchRoot, assetsRoot, importWorker, memory, heapMB: options.importHeapMB ?? null },
    gazetteer: data.gazetteer,
    onProgress: (task, stage, done) => {
      onProgress({ task, stage, done });
    },
  });
  const hosts = openHosts(settingsRoot, today);
  const open = new OpenWorkspaces({
    ...{ module: readingsWorker, assetsRoot, settingsRoot, data },
    onProgress: (done) => {
      onProgress({ task: 'readings', stage: 'assess', done });
    },
  });
  const context = { ...options, settingsRoot, onProgress, open, data, staging, memory, hosts };
  const screening: () => Promise<Screenings> = once(async () =>
    (await import('./screening/screening-commands.ts')).screenings(context),
  );
  const noise = once(async () => (await import('./noise/noise-commands.ts')).noise(context));
  const comments = once(async () => (await import('./comments/comment-commands.ts')).comments(context));
  return { ...context, screening, noise, comments };
}

async function scoresOf(
  { open }: EngineContext,
  workspace: WorkspaceId,
  { document, order }: { readonly document: Workspace; readonly order: ScoresOrder },
): Answer<string> {
  const assessment = await assessHosted({ open, workspace, document }, order.perspective);
  if (!assessment.ok) return assessment;
  const { format, seed = null, draws = null, sites = null } = order;
  const stressed = draws === 0 ? null : await stressAssessment(document, assessment.value, { seed, draws });
  const used = seed ?? document.method.robustness.seed;
  return ok(scoresText({ document, assessment: assessment.value, seed: used, stressed, sites }, format));
}
