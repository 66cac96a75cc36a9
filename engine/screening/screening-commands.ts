/** Handlers of the contract's `screening` commands. */
import { availableParallelism } from 'node:os';
import type { engine as contract, Handlers, IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { shortlistCsv } from '../../core/exports/shortlist-csv.ts';
import { roughKm2 } from '../../core/screening/region.ts';
import type { ScreeningMethod } from '../../core/screening/score-candidates.ts';
import type { ShortlistFilter } from '../../core/screening/shortlist.ts';
import type { Perspective } from '../../core/indicators/reading.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { once, type EngineData } from '../engine-data.ts';
import { fileError } from '../spoken-error.ts';
import type { TileAddress } from '../tiles/cut-tile.ts';
import type { OpenWorkspaces } from '../workspaces/open-workspaces.ts';
import type { OpenWorkspace } from '../workspaces/workspace-file.ts';
import { ThreadDesk } from './thread-desk.ts';
import { WorkingDesk } from './working-desk.ts';
import { WorkspaceScreening } from './workspace-screening.ts';

/** Rows of layers above which a second thread, with its own copy of them, would take too much memory. *heuristic* */
const ROWS_FOR_TWO = 300_000;
/** How long a thread waits for what the engine writes, ms, as for readings. */
const BUSY_MS = 60_000;

type Commands = Pick<
  Handlers<typeof contract>,
  'screening.regions' | 'screening.start' | 'screening.score' | 'screening.row' | 'screening.cancel' | 'screening.close'
>;

export type Screenings = {
  readonly commands: Commands;
  readonly tile: (id: WorkspaceId, address: TileAddress) => Promise<Uint8Array | null>;
  /** The shortlist as the text of a CSV file. */
  readonly csv: (id: WorkspaceId, document: Workspace, order: CsvOrder) => Promise<Result<string, IpcError>>;
  readonly close: (id: WorkspaceId) => Promise<void>;
  readonly dispose: () => Promise<void>;
};

export type CsvOrder = { readonly perspective: Perspective; readonly filter: ShortlistFilter };

/** What screenings need of the engine. */
export type ScreeningContext = {
  readonly open: OpenWorkspaces;
  readonly data: EngineData;
  readonly assetsRoot: string;
  readonly settingsRoot: string | null;
  readonly readingsWorker?: string | null;
  readonly onProgress: (progress: { readonly task: string; readonly stage: 'assess'; readonly done: number }) => void;
};

/** Screenings by workspace, made when one is first asked for. */
export function screenings(context: ScreeningContext): Screenings {
  const running = new Map<WorkspaceId, WorkspaceScreening>();
  const regions = once(async () => regionsOf(await context.data.gazetteer()));

  function of(id: WorkspaceId): WorkspaceScreening | null {
    const entry = context.open.get(id);
    if (entry === null) return null;
    const made = running.get(id) ?? screeningOf(context, entry.file);
    running.set(id, made);
    return made;
  }

  async function close(id: WorkspaceId): Promise<void> {
    const screening = running.get(id);
    running.delete(id);
    await screening?.dispose();
  }

  return {
    commands: {
      'screening.regions': async () => ok(await regions()),
      'screening.start': async ({ workspace, document, perspective, ...order }) =>
        of(workspace)?.start({ ...order, document, method: methodOf(document, perspective) }) ?? CLOSED,
      'screening.score': async ({ workspace, document, perspective, filter }) =>
        of(workspace)?.score({ filter, method: methodOf(document, perspective) }) ?? CLOSED,
      'screening.row': async ({ workspace, row }) => of(workspace)?.row(row) ?? CLOSED,
      'screening.cancel': ({ workspace }) => {
        running.get(workspace)?.cancel();
        return Promise.resolve(ok({}));
      },
      'screening.close': async ({ workspace }) => {
        await close(workspace);
        return ok({});
      },
    },
    tile: async (id, address) => (await running.get(id)?.tile(address)) ?? null,
    csv: async (id, document, { filter, perspective }) => {
      const rows = (await running.get(id)?.list(filter)) ?? err(fileError('screening-none'));
      return rows.ok ? ok(shortlistCsv(rows.value, { perspective, asOf: document.asOf })) : rows;
    },
    close,
    dispose: async () => {
      for (const id of [...running.keys()]) await close(id);
    },
  };
}

const CLOSED = err(fileError('workspace-closed'));

function methodOf({ method, weights }: Workspace, perspective: Perspective): ScreeningMethod {
  const { scales, exclusions, floors, aggregation } = method;
  return { perspective, weights, aggregation, settings: { scales, exclusions, floors } };
}

function screeningOf(context: ScreeningContext, file: OpenWorkspace) {
  const { data, assetsRoot, settingsRoot, readingsWorker, onProgress } = context;
  const module = readingsWorker ?? null;
  if (module !== null) file.db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
  const desk = () =>
    module === null
      ? new WorkingDesk(file.db, data.bundled)
      : new ThreadDesk(module, {
          assetsRoot,
          settingsRoot,
          path: file.scratchPath,
          busyMs: BUSY_MS,
          task: 'screening',
        });
  return new WorkspaceScreening({
    desks: (rows) => Array.from({ length: module !== null && rows <= ROWS_FOR_TWO ? threads() : 1 }, desk),
    gazetteer: data.gazetteer,
    onProgress: (done) => {
      onProgress({ task: 'screening', stage: 'assess', done });
    },
  });
}

function threads(): number {
  return Math.min(2, availableParallelism());
}

type Gazetteer = Awaited<ReturnType<EngineData['gazetteer']>>;

/** States with their counties, both by name. */
function regionsOf({ counties }: Gazetteer) {
  const states = new Map<string, { fips: string; name: string; areaKm2: number }[]>();
  counties.names.forEach((name, i) => {
    const state = counties.states[i] ?? '';
    const geometry = counties.geometries[i];
    const list = states.get(state) ?? [];
    list.push({ fips: counties.fips[i] ?? '', name, areaKm2: geometry === undefined ? 0 : roughKm2([geometry]) });
    states.set(state, list);
  });
  return [...states]
    .toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([state, list]) => ({
      state,
      areaKm2: list.reduce((sum, { areaKm2 }) => sum + areaKm2, 0),
      counties: list.toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
    }));
}
