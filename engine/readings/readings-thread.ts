/** The thread that works out the readings of one workspace: started when it is first asked, and again after it broke. */
import { Worker } from 'node:worker_threads';
import type { PackedReadings } from '../../core/criteria/packed-readings.ts';
import type { SiteReadings } from '../../core/criteria/site-readings.ts';
import type { Surroundings } from '../../core/noise/surroundings.ts';
import type { Site } from '../../core/sites/site.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { ReadingsMessage, ReadingsOrder, ReadingsSource, ReadingsThreadData } from './readings-order.ts';

/** Heap of the thread, MB. Heuristic: a million areas; a runtime with compressed pointers has no more. */
const HEAP_MB = 4_096;

type Settle = {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (cause: Error) => void;
};

/** Answers one order at a time; the caller waits for one before it gives the next. */
export class ReadingsThread implements ReadingsSource {
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

  all(document: Workspace): Promise<readonly SiteReadings[]> {
    return this.ask({ kind: 'all', document }) as Promise<readonly SiteReadings[]>;
  }

  packed(document: Workspace): Promise<PackedReadings> {
    return this.ask({ kind: 'packed', document }) as Promise<PackedReadings>;
  }

  details(sites: readonly string[]): Promise<readonly SiteReadings[] | null> {
    return this.ask({ kind: 'details', sites }) as Promise<readonly SiteReadings[] | null>;
  }

  variants(sites: readonly Site[]): Promise<readonly SiteReadings[] | null> {
    return this.ask({ kind: 'variants', sites }) as Promise<readonly SiteReadings[] | null>;
  }

  heardAround(site: Site, reachKm: number): Promise<Surroundings | null> {
    return this.ask({ kind: 'surroundings', site, reachKm }) as Promise<Surroundings | null>;
  }

  /** Ends the thread, which lets go of the file; an order under way is refused. */
  async end(): Promise<void> {
    const { worker } = this;
    this.lose(new Error('the workspace was closed'));
    await worker?.terminate();
  }

  /** What was ordered, or a throw that says how the thread failed. */
  private ask(order: ReadingsOrder): Promise<unknown> {
    this.worker ??= this.start();
    const { worker } = this;
    return new Promise((resolve, reject) => {
      this.asked = { resolve, reject };
      worker.postMessage(order);
    });
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
    if (message.kind === 'answer') asked?.resolve(message.answer);
    else asked?.reject(new Error(message.message));
  }

  private lose(cause: Error): void {
    const { asked } = this;
    this.asked = null;
    this.worker = null;
    asked?.reject(cause);
  }
}
