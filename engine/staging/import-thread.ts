/**
 * Runs orders to stage a file one after the other in a thread that is kept warm. Cancelling ends the thread; the next
 * order starts another. Without a thread module the work is done here, for tests and the command line.
 */
import { Worker } from 'node:worker_threads';
import { err } from '../../core/lib/result.ts';
import type { ReadContext } from '../importers/reader.ts';
import type { StageAnswer, StageOrder, StageProgress, ThreadMessage } from './stage-order.ts';

/** Heap of the thread, MB. Heuristic: a file of 500 MB and its rows; a runtime with compressed pointers has no more. */
const HEAP_MB = 4_096;

export type ThreadOptions = {
  /** Path of the bundled `import-worker.ts`; null works in this thread. */
  readonly module: string | null;
  readonly assetsRoot: string;
  readonly gazetteer: ReadContext['gazetteer'];
  /** Heap of the thread, MB; absent or null takes what large files need. */
  readonly heapMB?: number | null;
};

type Run = { readonly signal: AbortSignal; readonly onProgress: StageProgress };

/** A queue with a life: `dispose` ends the thread. */
export class ImportThread {
  private readonly options: ThreadOptions;
  private worker: Worker | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(options: ThreadOptions) {
    this.options = options;
  }

  /** The answer to an order, `import-cancelled` when the signal came first, or a throw where the program is wrong. */
  run(order: StageOrder, run: Run): Promise<StageAnswer> {
    const work = this.last.then(() => (run.signal.aborted ? CANCELLED : this.work(order, run)));
    this.last = work.catch(() => null);
    return work;
  }

  async dispose(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private async work(order: StageOrder, run: Run): Promise<StageAnswer> {
    const { module, gazetteer } = this.options;
    if (module !== null) return this.inThread(module, order, run);
    // Readers and their libraries are loaded when a file is read, not when a command starts.
    const { stageFile } = await import('./stage-file.ts');
    const answer = await stageFile(order, { gazetteer }, run.onProgress);
    return run.signal.aborted ? CANCELLED : answer;
  }

  private inThread(module: string, order: StageOrder, { signal, onProgress }: Run): Promise<StageAnswer> {
    const worker = this.warm(module);
    return new Promise((resolve, reject) => {
      const settle = () => {
        signal.removeEventListener('abort', cancel);
        worker.off('message', hear).off('error', fail).off('exit', end);
      };
      const drop = () => {
        settle();
        this.worker = null;
      };
      const hear = (message: ThreadMessage) => {
        if (message.kind === 'progress') {
          onProgress(message.stage, message.done);
          return;
        }
        settle();
        if (message.kind === 'answer') resolve(message.answer);
        else reject(new Error(message.message));
      };
      const fail = (cause: Error) => {
        drop();
        if ('code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(tooLarge(order));
        else reject(cause);
      };
      const end = (code: number) => {
        drop();
        reject(new Error(`the import thread ended with code ${code}`));
      };
      // The staged file is removed by the caller, so the thread must have let go of it before the answer.
      const cancel = () => {
        drop();
        void worker.terminate().then(() => {
          resolve(CANCELLED);
        });
      };
      signal.addEventListener('abort', cancel);
      worker.on('message', hear).on('error', fail).on('exit', end);
      worker.postMessage(order);
    });
  }

  private warm(module: string): Worker {
    if (this.worker !== null) return this.worker;
    const worker = new Worker(module, {
      workerData: { assetsRoot: this.options.assetsRoot },
      resourceLimits: { maxOldGenerationSizeMb: this.options.heapMB ?? HEAP_MB },
    });
    // A thread that fails between two orders must not take the engine with it.
    worker.on('error', () => {
      if (this.worker === worker) this.worker = null;
    });
    this.worker = worker;
    return worker;
  }
}

/** Not a refusal of the file: the caller asked for it. */
const CANCELLED: StageAnswer = err({ code: 'import-cancelled', facts: {} });

function tooLarge({ path }: StageOrder): StageAnswer {
  const file = path.split(/[\\/]/).at(-1) ?? path;
  return err({ code: 'file-too-large-for-memory', facts: { file } });
}
