/** The thread that works out noise maps; here, it lets other work through between pieces. */
import { setImmediate as breathe } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { WarmThread } from '../threads/warm-thread.ts';
import type { Heard, NoiseJob } from './noise-messages.ts';
import { workOutNoise } from './work-out-noise.ts';

/** A queue with a life: `dispose` ends the thread. A map is stopped by the number in its job, so that the thread stays warm. */
export class NoiseThread {
  private readonly thread: WarmThread<NoiseJob, number, Heard | null>;

  /** `module` is the path of the bundled `noise-worker.ts`; null works in this thread. */
  constructor(module: string | null) {
    this.thread = new WarmThread({
      name: 'noise',
      start: module === null ? null : () => new Worker(module),
      here: (job, onStep) =>
        workOutNoise(job, (done) => {
          onStep(done);
          return breathe();
        }),
    });
  }

  /** The map, null when it was stopped, or a throw where the program or the thread broke. */
  run(job: NoiseJob, onProgress: (done: number) => void): Promise<Heard | null> {
    return this.thread.run(job, { signal: null, onStep: onProgress });
  }

  dispose(): Promise<void> {
    return this.thread.dispose();
  }
}
