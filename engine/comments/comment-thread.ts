/**
 * Runs jobs on comments one after the other in a thread that is kept warm. Cancelling ends the thread; the next job starts
 * another. Without a thread module the work is done here, for tests and the command line.
 */
import { Worker } from 'node:worker_threads';
import type { Gazetteer } from '../../core/layers/layer-data.ts';
import type { CommentAnswer, CommentJob, CommentMessage, CommentStep } from './comment-messages.ts';

export type CommentThreadOptions = {
  /** Path of the bundled `comment-worker.ts`; null works in this thread. */
  readonly module: string | null;
  readonly assetsRoot: string;
  readonly gazetteer: () => Promise<Gazetteer>;
};

type Run = { readonly signal: AbortSignal | null; readonly onStep: (step: CommentStep) => void };

/** A queue with a life: `dispose` ends the thread. */
export class CommentThread {
  private readonly options: CommentThreadOptions;
  private worker: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(options: CommentThreadOptions) {
    this.options = options;
  }

  /** The answer, null when the signal came first, or a throw where the program or the thread broke. */
  run(job: CommentJob, run: Run): Promise<CommentAnswer | null> {
    const work = this.last.then(() => (run.signal?.aborted === true ? null : this.work(job, run)));
    this.last = work.catch(() => null);
    return work;
  }

  async dispose(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private async work(job: CommentJob, run: Run): Promise<CommentAnswer | null> {
    const { module, gazetteer } = this.options;
    if (module !== null) return this.inThread(module, job, run);
    const { workComments } = await import('./work-comments.ts');
    const answer = await workComments(job, gazetteer, run.onStep);
    return run.signal?.aborted === true ? null : answer;
  }

  private inThread(module: string, job: CommentJob, { signal, onStep }: Run): Promise<CommentAnswer | null> {
    const worker = this.warm(module);
    return new Promise((resolve, reject) => {
      const settle = () => {
        signal?.removeEventListener('abort', cancel);
        worker.off('message', hear).off('error', fail).off('exit', end);
      };
      const drop = () => {
        settle();
        if (this.worker === worker) this.worker = null;
      };
      const hear = (message: CommentMessage) => {
        if (message.kind === 'progress') {
          onStep(message.step);
          return;
        }
        settle();
        if (message.kind === 'answer') resolve(message.answer);
        else reject(new Error(message.message));
      };
      const fail = (cause: Error) => {
        drop();
        reject(cause);
      };
      const end = (code: number) => {
        fail(new Error(`the comment thread ended with code ${code}`));
      };
      const cancel = () => {
        drop();
        void worker.terminate().then(() => {
          resolve(null);
        });
      };
      signal?.addEventListener('abort', cancel);
      worker.on('message', hear).on('error', fail).on('exit', end);
      worker.postMessage(job);
    });
  }

  private warm(module: string): Worker {
    if (this.worker !== null) return this.worker;
    const worker = new Worker(module, { workerData: { assetsRoot: this.options.assetsRoot } });
    // A thread that fails between two jobs must not take the engine with it.
    worker.on('error', () => {
      if (this.worker === worker) this.worker = null;
    });
    this.worker = worker;
    return worker;
  }
}
