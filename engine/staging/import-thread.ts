/** The thread that stages files, with a heap of its own, so that a file too large for it takes nothing else with it. */
import { Worker } from 'node:worker_threads';
import { err } from '../../core/lib/result.ts';
import type { ReadContext } from '../importers/reader.ts';
import { WarmThread } from '../threads/warm-thread.ts';
import type { StageAnswer, StageOrder, StageProgress, StageStep } from './stage-order.ts';

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
  private readonly thread: WarmThread<StageOrder, StageStep, StageAnswer>;

  constructor({ module, assetsRoot, gazetteer, heapMB = null }: ThreadOptions) {
    const settings = { workerData: { assetsRoot }, resourceLimits: { maxOldGenerationSizeMb: heapMB ?? HEAP_MB } };
    this.thread = new WarmThread({
      name: 'import',
      start: module === null ? null : () => new Worker(module, settings),
      here: async (order, onStep) => {
        // Readers and their libraries are loaded when a file is read, not when a command starts.
        const { stageFile } = await import('./stage-file.ts');
        return stageFile(order, { gazetteer }, (stage, done) => {
          onStep({ stage, done });
        });
      },
    });
  }

  /** The answer to an order, `import-cancelled` when the signal came first, or a throw where the program is wrong. */
  async run(order: StageOrder, { signal, onProgress }: Run): Promise<StageAnswer> {
    const onStep = ({ stage, done }: StageStep) => {
      onProgress(stage, done);
    };
    try {
      return (await this.thread.run(order, { signal, onStep })) ?? CANCELLED;
    } catch (cause) {
      if (isOutOfMemory(cause)) return tooLarge(order);
      throw cause;
    }
  }

  dispose(): Promise<void> {
    return this.thread.dispose();
  }
}

/** Not a refusal of the file: the caller asked for it. */
const CANCELLED: StageAnswer = err({ code: 'import-cancelled', facts: {} });

function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function tooLarge({ path }: StageOrder): StageAnswer {
  const file = path.split(/[\\/]/).at(-1) ?? path;
  return err({ code: 'file-too-large-for-memory', facts: { file } });
}
