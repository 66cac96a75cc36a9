/** Handlers of the contract's `noise` commands. */
import type { engine as contract, Handlers, IpcError, WorkspaceId } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { gridOfOrder, type NoiseOrder } from '../../core/noise/noise-order.ts';
import type { NoiseResult } from '../../core/noise/noise-result.ts';
import { spreadSources } from '../../core/noise/spread-sources.ts';
import type { Site } from '../../core/sites/site.ts';
import { fileError } from '../spoken-error.ts';
import type { OpenWorkspaces } from '../workspaces/open-workspaces.ts';
import type { NoiseJob } from './noise-messages.ts';
import { NoiseThread } from './noise-thread.ts';

export type Noise = {
  readonly commands: Pick<Handlers<typeof contract>, 'noise.start' | 'noise.cancel'>;
  readonly dispose: () => Promise<void>;
};

type NoiseContext = {
  readonly noiseWorker?: string | null;
  readonly open: OpenWorkspaces;
  readonly onProgress: (progress: { readonly task: string; readonly stage: 'assess'; readonly done: number }) => void;
};

type Around = { readonly workspace: WorkspaceId; readonly site: Site };

/** Noise maps in a thread of their own, started with the first. */
export function noise({ noiseWorker = null, open, onProgress }: NoiseContext): Noise {
  const thread = new NoiseThread(noiseWorker);
  /** What stops the map that was last asked for under a name. */
  const stops = new Map<string, Int32Array>();

  function stop(task: string): void {
    const flag = stops.get(task);
    if (flag !== undefined) Atomics.store(flag, 0, 1);
    stops.delete(task);
  }

  async function start(task: string, given: NoiseOrder, about: Around | null): Promise<Result<NoiseResult, IpcError>> {
    stop(task);
    const flag = new Int32Array(new SharedArrayBuffer(4));
    stops.set(task, flag);
    try {
      const around = about === null ? null : await aroundSite(open, about, given);
      const { order, parcel } = placed(given, around);
      const grid = gridOfOrder(order);
      if (!grid.ok) return err(fileError(grid.error.code, grid.error.facts));
      const heard = await thread.run({ order, around, grid: grid.value, stop: flag }, (done) => {
        if (stops.get(task) === flag) onProgress({ task, stage: 'assess', done: Math.min(1, done) });
      });
      return heard === null ? err(fileError('noise-stopped')) : ok({ ...heard, parcel });
    } catch (cause) {
      return err(fileError('noise-failed', { detail: cause instanceof Error ? cause.message : String(cause) }));
    } finally {
      if (stops.get(task) === flag) stops.delete(task);
    }
  }

  return {
    commands: {
      'noise.start': ({ task, order, around }) => start(task, order, around),
      'noise.cancel': ({ task }) => {
        stop(task);
        return Promise.resolve(ok({}));
      },
    },
    dispose: async () => {
      for (const task of [...stops.keys()]) stop(task);
      await thread.dispose();
    },
  };
}

type JobAround = NonNullable<NoiseJob['around']>;

/** Receptors to the corners of the map, out of the layers as they were last read. */
async function aroundSite(open: OpenWorkspaces, { workspace, site }: Around, order: NoiseOrder): Promise<JobAround> {
  const reachKm = Math.hypot(order.widthM, order.heightM) / 2_000;
  const found = await open.get(workspace)?.readings.heardAround(site, reachKm);
  return {
    surroundings: found?.ok === true ? found.value : NOT_READ,
    recordedNightDba: recordedNight(site),
  };
}

function recordedNight({ facts: { minedNightDBA } }: Site): JobAround['recordedNightDba'] {
  if (minedNightDBA === undefined) return null;
  return { low: minedNightDBA.low, likely: minedNightDBA.value, high: minedNightDBA.high };
}

const NOTHING_READ = { missing: 'not-read', layers: [], isPartial: false } as const;
const NOT_READ: JobAround['surroundings'] = {
  set: { positions: new Float64Array(0), kinds: new Uint8Array(0), people: new Float64Array(0), labels: [] },
  ...{ people: NOTHING_READ, dwellings: NOTHING_READ, parcel: null },
};

/** The order with the machines of each state over the parcel, where one is known and they stand at one point. */
function placed(
  order: NoiseOrder,
  around: JobAround | null,
): { readonly order: NoiseOrder; readonly parcel: NoiseResult['parcel'] } {
  const parcel = around?.surroundings.parcel ?? null;
  if (parcel === null) return { order, parcel: { mined: null, hosted: null } };
  const [mined, hosted] = [order.mined, order.hosted].map((sources) => spreadSources(sources, parcel.outline));
  return {
    order: { ...order, mined: [...(mined ?? order.mined)], hosted: [...(hosted ?? order.hosted)] },
    parcel: { mined: mined ? parcel.label : null, hosted: hosted ? parcel.label : null },
  };
}
