/** Handlers of the contract's `noise` commands. */
import type { engine as contract, Handlers, IpcError } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { NoiseMap } from '../../core/noise/noise-map.ts';
import { gridOfOrder, type NoiseOrder } from '../../core/noise/noise-order.ts';
import { fileError } from '../spoken-error.ts';
import { NoiseThread } from './noise-thread.ts';

export type Noise = {
  readonly commands: Pick<Handlers<typeof contract>, 'noise.start' | 'noise.cancel'>;
  readonly dispose: () => Promise<void>;
};

type NoiseContext = {
  readonly noiseWorker?: string | null;
  readonly onProgress: (progress: { readonly task: string; readonly stage: 'assess'; readonly done: number }) => void;
};

/** Noise maps in a thread of their own, started with the first. */
export function noise({ noiseWorker = null, onProgress }: NoiseContext): Noise {
  const thread = new NoiseThread(noiseWorker);
  /** What stops the map that was last asked for under a name. */
  const stops = new Map<string, Int32Array>();

  function stop(task: string): void {
    const flag = stops.get(task);
    if (flag !== undefined) Atomics.store(flag, 0, 1);
    stops.delete(task);
  }

  async function start(task: string, order: NoiseOrder): Promise<Result<NoiseMap, IpcError>> {
    stop(task);
    const grid = gridOfOrder(order);
    if (!grid.ok) return err(fileError(grid.error.code, grid.error.facts));
    const flag = new Int32Array(new SharedArrayBuffer(4));
    stops.set(task, flag);
    try {
      const map = await thread.run({ order, grid: grid.value, stop: flag }, (done) => {
        if (stops.get(task) === flag) onProgress({ task, stage: 'assess', done: Math.min(1, done) });
      });
      return map === null ? err(fileError('noise-stopped')) : ok(map);
    } catch (cause) {
      return err(fileError('noise-failed', { detail: cause instanceof Error ? cause.message : String(cause) }));
    } finally {
      if (stops.get(task) === flag) stops.delete(task);
    }
  }

  return {
    commands: {
      'noise.start': ({ task, order }) => start(task, order),
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
