/** The thread that works out the readings of one workspace: started when it is first asked, and again after it broke. */
import { Worker } from 'node:worker_threads';
import type { SiteReadings } from '../../core/criteria/site-readings.ts';
import type { ReadingsMessage, ReadingsOrder, ReadingsThreadData } from './readings-order.ts';

/** Heap of the thread, MB. Heuristic: a million areas; a runtime with compressed pointers has no more. */
const HEAP_MB = 4_096;

type Settle = {
  readonly resolve: (readings: readonly SiteReadings[]) => void;
  readonly reject: (cause: Error) => void;
};

/** Answers one order at a time; the caller waits for one before it gives the next. */
export class ReadingsThread {
  private readonly module: string;
  private readonly data: ReadingsThreadData;
  private readonly onProgress: (done: number) => void;
  private worker: Worker | null = null;
  private asked: Settle | null = null;

  constructor(module: string, data: ReadingsThreadData, onProgress: (done: number) => void) {
    this.module = module;
    this.data = data;
    this.onProgress = onProgress;
  }

  /** The readings, or a throw that says how the thread failed. */
  ask(order: ReadingsOrder): Promise<readonly SiteReadings[]> {
    this.worker ??= this.start();
    const { worker } = this;
    return new Promise((resolve, reject) => {
      this.asked = { resolve, reject };
      worker.postMessage(order);
    });
  }

  /** Ends the thread, which lets go of the file; an order under way is refused. */
  async end(): Promise<void> {
    const { worker } = this;
    this.lose(new Error('the workspace was closed'));
    await worker?.terminate();
  }

  private start(): Worker {
    const worker = new Worker(this.module, {
      workerData: this.data,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    worker.on('message', (message: ReadingsMessage) => {
      this.hear(message);
    });
    // A thread that fails must not take the engine with it, and the next order starts another.
    worker.on('error', (cause) => {
      if (this.worker === worker) this.lose(cause);
    });
    worker.on('exit', (code) => {
      if (this.worker === worker) this.lose(new Error(`the thread ended with code ${code}`));
    });
    return worker;
  }

  private hear(message: ReadingsMessage): void {
    if (message.kind === 'progress') {
      this.onProgress(message.done);
      return;
    }
    const { asked } = this;
    this.asked = null;
    if (message.kind === 'answer') asked?.resolve(message.readings);
    else asked?.reject(new Error(message.message));
  }

  private lose(cause: Error): void {
    const { asked } = this;
    this.asked = null;
    this.worker = null;
    asked?.reject(cause);
  }
}
