/**
 * Runs jobs one after the other in a thread that is kept warm. Cancelling ends the whole thread, because no work needs to know
 * of cancelling then; the next job starts another. Without a thread the work is done here, for tests and the command line.
 */
import type { Worker } from 'node:worker_threads';
import type { ThreadMessage } from './thread-messages.ts';

export type WarmThreadOptions<Job, Step, Answer> = {
  /** Names the thread in the error of one that ended by itself. */
  readonly name: string;
  /** Starts a thread that answers jobs (`answerJobs`); null works in this one. */
  readonly start: (() => Worker) | null;
  /** The work without a thread. */
  readonly here: (job: Job, onStep: (step: Step) => void) => Promise<Answer>;
};

export type Run<Step> = {
  /** Null where the job is never cancelled. */
  readonly signal: AbortSignal | null;
  readonly onStep: (step: Step) => void;
};

/** A queue with a life: `dispose` ends the thread. */
export class WarmThread<Job, Step, Answer> {
  private readonly options: WarmThreadOptions<Job, Step, Answer>;
  private worker: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(options: WarmThreadOptions<Job, Step, Answer>) {
    this.options = options;
  }

  /** The answer, null when the signal came first, or a throw where the program or the thread broke. */
  run(job: Job, run: Run<Step>): Promise<Answer | null> {
    const work = this.last.then(() => (run.signal?.aborted === true ? null : this.work(job, run)));
    this.last = work.catch(() => null);
    return work;
  }

  async dispose(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private async work(job: Job, run: Run<Step>): Promise<Answer | null> {
    const { start, here } = this.options;
    if (start !== null) return this.inThread(this.warm(start), job, run);
    const answer = await here(job, run.onStep);
    return run.signal?.aborted === true ? null : answer;
  }

  private inThread(worker: Worker, job: Job, { signal, onStep }: Run<Step>): Promise<Answer | null> {
    return new Promise((resolve, reject) => {
      const settle = () => {
        signal?.removeEventListener('abort', cancel);
        worker.off('message', hear).off('error', fail).off('exit', end);
      };
      const drop = () => {
        settle();
        if (this.worker === worker) this.worker = null;
      };
      const hear = (message: ThreadMessage<Step, Answer>) => {
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
        fail(new Error(`the ${this.options.name} thread ended with code ${code}`));
      };
      // The caller removes what the thread was working on, so the thread must have let go of it before the answer.
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

  private warm(start: () => Worker): Worker {
    if (this.worker !== null) return this.worker;
    const worker = start();
    // A thread that fails between two jobs must not take the engine with it.
    worker.on('error', () => {
      if (this.worker === worker) this.worker = null;
    });
    this.worker = worker;
    return worker;
  }
}
