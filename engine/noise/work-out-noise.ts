/** Works out a map piece by piece, looking between two whether it is to stop. */
import { mapNoise, type NoiseMap } from '../../core/noise/noise-map.ts';
import type { NoiseJob } from './noise-messages.ts';

/** The map, or null when it was stopped. `onProgress` hears the share that is done; what it answers is waited for. */
export async function workOutNoise(
  { order, grid, stop }: NoiseJob,
  onProgress: (done: number) => Promise<void> | null,
): Promise<NoiseMap | null> {
  const steps = mapNoise(order, grid);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const wait = onProgress(step.value);
    if (wait !== null) await wait;
    if (Atomics.load(stop, 0) !== 0) return null;
  }
}
