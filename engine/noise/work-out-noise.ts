/** Works out a map and who hears it piece by piece, looking between two whether it is to stop. */
import { expose } from '../../core/noise/expose.ts';
import { mapNoise } from '../../core/noise/noise-map.ts';
import type { Heard, NoiseJob } from './noise-messages.ts';

/** Hears the share that is done; what it answers is waited for. */
type OnProgress = (done: number) => Promise<void> | null;

/** A receptor has six levels and its tones where a node of the map has one. */
const LEVELS_OF_RECEPTOR = 4;

/** The answer, or null when it was stopped. */
export async function workOutNoise(job: NoiseJob, onProgress: OnProgress): Promise<Heard | null> {
  const { order, grid, around, stop } = job;
  // It may have been stopped while it waited for its turn.
  if (Atomics.load(stop, 0) !== 0) return null;
  const receptors = around === null ? 0 : LEVELS_OF_RECEPTOR * around.surroundings.set.kinds.length;
  const share = (grid.columns * grid.rows) / (grid.columns * grid.rows + receptors);
  const map = await steps(mapNoise(order, grid), job, (done) => onProgress(share * done));
  if (map === null || around === null) return map && { map, exposure: null };
  const exposing = expose({ order, ...around });
  const exposure = await steps(exposing, job, (done) => onProgress(share + (1 - share) * done));
  return exposure && { map, exposure };
}

async function steps<T>(work: Generator<number, T>, { stop }: NoiseJob, onProgress: OnProgress): Promise<T | null> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    const wait = onProgress(step.value);
    if (wait !== null) await wait;
    if (Atomics.load(stop, 0) !== 0) return null;
  }
}
