/** A desk in a thread of its own: started when it is first asked, gone when it ends. */
import { Worker } from 'node:worker_threads';
import type { Desk, DetailOrder, GridOrder, ReadOrder } from './desk.ts';
import type { DeskCall, DeskMessage, DeskOrder, ScreeningThreadData } from './thread-messages.ts';

/** Heap of the thread, MB, as for readings. */
const HEAP_MB = 4_096;

type Waiting = {
  readonly resolve: (value: unknown) => void;
  readonly reject: (cause: Error) => void;
  readonly onDone: ((count: number) => void) | null;
};

export class ThreadDesk implements Desk {
  private readonly module: string;
  private readonly data: ScreeningThreadData;
  private worker: Worker | null = null;
  /** Calls under way, first the one that is worked on. */
  private waiting: Waiting[] = [];

  constructor(module: string, data: ScreeningThreadData) {
    this.module = module;
    this.data = data;
  }

  grid(order: GridOrder): ReturnType<Desk['grid']> {
    return this.call('grid', order) as ReturnType<Desk['grid']>;
  }

  read(order: ReadOrder, onDone: (count: number) => void): ReturnType<Desk['read']> {
    return this.call('read', order, onDone) as ReturnType<Desk['read']>;
  }

  score(method: Parameters<Desk['score']>[0]): ReturnType<Desk['score']> {
    return this.call('score', method) as ReturnType<Desk['score']>;
  }

  details(order: DetailOrder): ReturnType<Desk['details']> {
    return this.call('details', order) as ReturnType<Desk['details']>;
  }

  async end(): Promise<void> {
    const { worker } = this;
    this.lose(new Error('the screening was closed'));
    await worker?.terminate();
  }

  private call(call: DeskCall, order: DeskOrder['order'], onDone: Waiting['onDone'] = null): Promise<unknown> {
    this.worker ??= this.start();
    const { worker } = this;
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject, onDone });
      worker.postMessage({ call, order } satisfies DeskOrder);
    });
  }

  private start(): Worker {
    const worker = new Worker(this.module, {
      workerData: this.data,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    worker.on('message', (message: DeskMessage) => {
      this.hear(message);
    });
    worker.on('error', (cause) => {
      if (this.worker === worker) this.lose(cause);
    });
    worker.on('exit', (code) => {
      if (this.worker === worker) this.lose(new Error(`the thread ended with code ${code}`));
    });
    return worker;
  }

  private hear(message: DeskMessage): void {
    if (message.kind === 'done') {
      this.waiting[0]?.onDone?.(message.count);
      return;
    }
    const asked = this.waiting.shift();
    if (message.kind === 'answer') asked?.resolve(message.value);
    else asked?.reject(new Error(message.message));
  }

  private lose(cause: Error): void {
    const { waiting } = this;
    this.waiting = [];
    this.worker = null;
    for (const { reject } of waiting) reject(cause);
  }
}
