/** Threads that share one pack and answer the national workload together, one order at a time. */
import { Worker } from 'node:worker_threads';
import { hilbertOrder } from '../../core/spatial/hilbert.ts';
import { emptyAnswers, type WorkloadAnswers } from '../../core/spatial/workload-answers.ts';
import { invariant } from '../../core/lib/invariant.ts';
import type { PackInMemory } from './pack-in-memory.ts';
import { CANCELLED, type WorkloadMessage, type WorkloadOrder, type WorkloadThreadData } from './workload-order.ts';

/** Threads unless told otherwise: two, because one more competes with what draws the map. Heuristic. */
const THREADS = 2;

export type PoolOptions = {
  /** Path of the bundled `spatial/workload-worker.ts`. */
  readonly module: string;
  readonly threads?: number;
};

export type AnswerOptions = {
  /** Answers of this pool about as many sites, which nobody reads any more: they are written over, for fresh memory is slow to touch. */
  readonly into?: WorkloadAnswers | undefined;
  /** Hears the number of sites answered so far. */
  readonly onProgress?: (done: number) => void;
  readonly signal?: AbortSignal;
};

/** Starts the threads and keeps them until it is disposed of. */
export class WorkloadPool {
  private readonly workers: readonly Worker[];
  private readonly ready: Promise<unknown>;
  private isBusy = false;
  /** Where sites are put for the threads; kept from order to order. */
  private places = new SharedArrayBuffer(0);

  constructor({ memory, pack }: PackInMemory, { module, threads = THREADS }: PoolOptions) {
    const workerData: WorkloadThreadData = { memory, packBytes: pack.byteLength };
    this.workers = Array.from({ length: threads }, () => new Worker(module, { workerData }));
    this.ready = Promise.all(this.workers.map((worker) => hear(worker, 'ready', () => undefined)));
    // Whoever asks hears of it; until then a thread that fails at its start must not end the process.
    this.ready.catch(() => undefined);
  }

  /** Resolves when every thread is warm. */
  async warm(): Promise<void> {
    await this.ready;
  }

  /**
   * Answers for all sites of `coordinates` (WGS 84 degrees, lon, lat interleaved), in their order. Throws when a thread
   * fails, and the signal's reason when it is aborted.
   */
  async answer(coordinates: Float64Array, { into, onProgress, signal }: AnswerOptions = {}): Promise<WorkloadAnswers> {
    invariant(!this.isBusy, 'a pool answers one order at a time');
    this.isBusy = true;
    try {
      await this.ready;
      signal?.throwIfAborted();
      const order = this.orderOf(coordinates, into);
      const cancel = () => Atomics.store(order.control, CANCELLED, 1);
      signal?.addEventListener('abort', cancel);
      let done = 0;
      const progress = (more: number) => {
        done += more;
        onProgress?.(done);
      };
      await Promise.all(
        this.workers.map((worker) => {
          const finished = hear(worker, 'finished', progress);
          worker.postMessage(order);
          return finished;
        }),
      );
      signal?.removeEventListener('abort', cancel);
      signal?.throwIfAborted();
      return order.answers;
    } finally {
      this.isBusy = false;
    }
  }

  /** Ends the threads; an order under way is refused. */
  async dispose(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private orderOf(given: Float64Array, into: WorkloadAnswers | undefined): WorkloadOrder {
    const count = given.length / 2;
    invariant(into === undefined || into.score.length === count, 'answers to write over are about as many sites');
    if (this.places.byteLength < 20 * count) this.places = new SharedArrayBuffer(20 * count);
    const coordinates = new Float64Array(this.places, 0, 2 * count);
    coordinates.set(given);
    const sites = new Uint32Array(this.places, 16 * count, count);
    sites.set(hilbertOrder(given));
    return {
      coordinates,
      sites,
      answers: into ?? emptyAnswers(count, (bytes) => new SharedArrayBuffer(bytes)),
      control: new Int32Array(new SharedArrayBuffer(8)),
      threads: this.workers.length,
    };
  }
}

/** Resolves with the message awaited, and throws what the thread says or how it ended instead. */
function hear(worker: Worker, awaited: 'ready' | 'finished', onProgress: (done: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
      act();
    };
    const onMessage = (message: WorkloadMessage) => {
      if (message.kind === 'progress') onProgress(message.done);
      else if (message.kind === 'failed')
        settle(() => {
          reject(new Error(message.message));
        });
      else if (message.kind === awaited) settle(resolve);
    };
    const onError = (cause: Error) => {
      settle(() => {
        reject(cause);
      });
    };
    const onExit = (code: number) => {
      settle(() => {
        reject(new Error(`a thread ended with code ${code}`));
      });
    };
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
  });
}
