/**
 * Runs noise maps one after the other in a thread that is kept warm; without a thread module here, for tests and the
 * command line, letting other work through between pieces.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Heard, NoiseJob, NoiseMessage } from './noise-messages.ts';
import { workOutNoise } from './work-out-noise.ts';

type OnProgress = (done: number) => void;

/** A queue with a life: `dispose` ends the thread. */
export class NoiseThread {
  private readonly module: string | null;
  private worker: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();

  /** `module` is the path of the bundled `noise-worker.ts`; null works in this thread. */
  constructor(module: string | null) {
    this.module = module;
  }

  /** The map, null when it was stopped, or a throw where the program or the thread broke. */
  run(job: NoiseJob, onProgress: OnProgress): Promise<Heard | null> {
    const work = this.last.then(() => (Atomics.load(job.stop, 0) === 0 ? this.work(job, onProgress) : null));
    this.last = work.catch(() => null);
    return work;
  }

  async dispose(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private work(job: NoiseJob, onProgress: OnProgress): Promise<Heard | null> {
    if (this.module !== null) return this.inThread(this.module, job, onProgress);
    return workOutNoise(job, (done) => {
      onProgress(done);
      return breathe();
    });
  }

  private inThread(module: string, job: NoiseJob, onProgress: OnProgress): Promise<Heard | null> {
    const worker = this.warm(module);
    return new Promise((resolve, reject) => {
      const settle = () => {
        worker.off('message', hear).off('error', fail).off('exit', end);
      };
      const fail = (cause: Error) => {
        settle();
        if (this.worker === worker) this.worker = null;
        reject(cause);
      };
      const end = (code: number) => {
        fail(new Error(`the noise thread ended with code ${code}`));
      };
      const hear = (message: NoiseMessage) => {
        if (message.kind === 'progress') {
          onProgress(message.done);
          return;
        }
        settle();
        if (message.kind === 'answer') resolve(message.answer);
        else reject(new Error(message.message));
      };
      worker.on('message', hear).on('error', fail).on('exit', end);
      worker.postMessage(job);
    });
  }

  private warm(module: string): Worker {
    if (this.worker !== null) return this.worker;
    const worker = new Worker(module);
    // A thread that fails between two maps must not take the engine with it.
    worker.on('error', () => {
      if (this.worker === worker) this.worker = null;
    });
    this.worker = worker;
    return worker;
  }
}
