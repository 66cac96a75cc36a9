/**
 * The engine as a library: everything that touches a disk or takes long, for the desktop, the command line and tests.
 *
 * It knows no Electron and no clock: hosts pass the folder of the assets, a scratch folder and today's date.
 */
import type { engine as contract, Handlers, ImportId, IpcError, Opened, WorkspaceId } from '../core/ipc/contract.ts';
import { DEFAULT_REVIEW_OPTIONS, type ImportReview } from '../core/layers/import-review.ts';
import type { LayerRole } from '../core/layers/layer-info.ts';
import type { Day } from '../core/units/partial-date.ts';
import { err, ok, type Result } from '../core/lib/result.ts';
import type { Workspace } from '../core/workspace/workspace.ts';
import { engineCommands } from './engine-commands.ts';
import type { EngineContext, EngineOptions, ReportOrder, ScoresOrder } from './engine-context.ts';
import { engineData } from './engine-data.ts';
import { writeOutput } from './files/write-output.ts';
import { reviewImport } from './jobs/add-import.ts';
import { assessHosted } from './jobs/assess-workspace.ts';
import { scoresText } from './jobs/export-scores.ts';
import { writeReport } from './jobs/write-report.ts';
import { emptyDocument, sampleDocument } from '../core/workspace/reference-document.ts';
import { fileError } from './spoken-error.ts';
import { OpenWorkspaces } from './workspaces/open-workspaces.ts';
import { createStored, openStored, saveStored, startWorkspace } from './workspaces/stored-workspaces.ts';

type Answer<T> = Promise<Result<T, IpcError>>;
type Written = { readonly fileName: string };
/** Starts an engine. `dispose` closes every workspace and removes the working copies. */
export function createEngine(options: EngineOptions) {
  const context: EngineContext = { ...options, open: new OpenWorkspaces(), data: engineData(options.assetsRoot) };
  const { open, scratchRoot, data } = context;
  const scores = (id: WorkspaceId, document: Workspace, order: ScoresOrder) =>
    scoresOf(context, id, { document, order });
  return {
    commands: engineCommands(context) satisfies Handlers<typeof contract>,
    newWorkspace: async (from: 'sample' | 'empty', asOf: Day | null = null): Answer<Opened> => {
      const reference = await data.reference();
      const document = from === 'sample' ? sampleDocument(reference) : emptyDocument(reference, options.today);
      return ok(startWorkspace(open, scratchRoot, asOf === null ? document : { ...document, asOf }));
    },
    openWorkspace: (path: string): Answer<Opened> => openStored(open, scratchRoot, path),
    saveWorkspace: (id: WorkspaceId, document: Workspace, path: string | null): Answer<Written> =>
      saveStored(open, id, { document, path }),
    /** Saves to a path that must not exist yet. */
    createFile: (id: WorkspaceId, document: Workspace, path: string): Answer<Written> =>
      createStored(open, id, { document, path }),
    closeWorkspace: async (id: WorkspaceId): Answer<null> => {
      await open.close(id);
      return ok(null);
    },
    reviewImport: (
      path: string,
      role: LayerRole | null,
      columns: Readonly<Record<string, string>> = {},
    ): Answer<{ readonly import: ImportId; readonly review: ImportReview }> =>
      reviewImport(context, path, { ...DEFAULT_REVIEW_OPTIONS, role, columns }),
    writeReport: (id: WorkspaceId, document: Workspace, order: ReportOrder): Answer<Written> =>
      writeReport(context, id, { document, order }),
    scores,
    writeScores: async (
      id: WorkspaceId,
      document: Workspace,
      { path, ...order }: ScoresOrder & { readonly path: string },
    ): Answer<Written> => {
      const text = await scores(id, document, order);
      return text.ok ? writeOutput(path, text.value) : text;
    },
    dispose: () => open.dispose(),
  };
}

export type Engine = ReturnType<typeof createEngine>;

async function scoresOf(
  { open, data }: EngineContext,
  id: WorkspaceId,
  { document, order }: { readonly document: Workspace; readonly order: ScoresOrder },
): Answer<string> {
  const layers = open.layers(id, document);
  if (layers === null) return err(fileError('workspace-closed'));
  const assessment = await assessHosted({ document, layers, data }, order.perspective);
  const { format, seed = 1, sites = null } = order;
  return ok(scoresText({ document, assessment, seed, sites }, format));
}
