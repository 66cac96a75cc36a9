/**
 * Readings of one open workspace, worked out one after the other in a thread of their own, so that tiles and tables do
 * not wait for a national layer. Without a thread module the work is done here, for tests and the command line.
 */
import { readWorkspace } from '../../core/assess.ts';
import { ReadingCache } from '../../core/criteria/reading-cache.ts';
import type { SiteReadings } from '../../core/criteria/site-readings.ts';
import type { IpcError } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { EngineData } from '../engine-data.ts';
import { fileError } from '../spoken-error.ts';
import { LayerShelf } from '../workspaces/layer-tables.ts';
import type { OpenWorkspace } from '../workspaces/workspace-file.ts';
import { ReadingsThread } from './readings-thread.ts';

export type ReadingsOptions = {
  /** Path of the bundled `readings-worker.ts`; null works in this thread. */
  readonly module: string | null;
  readonly assetsRoot: string;
  readonly data: Pick<EngineData, 'bundled'>;
  /** Hears how much of the layers that are new was read, 0 to 1. */
  readonly onProgress: (done: number) => void;
};

/** How long a connection waits for the other's lock. Heuristic: far more than a slice takes, or the writing of a layer. */
const BUSY_MS = 60_000;

type Answer = Result<readonly SiteReadings[], IpcError>;
type Compute = (document: Workspace) => Promise<readonly SiteReadings[]>;

/** A queue with a life: `dispose` lets go of the file. */
export class WorkspaceReadings {
  private readonly compute: Compute;
  private readonly thread: ReadingsThread | null;
  private last: Promise<unknown> = Promise.resolve();
  private isOpen = true;
  /** Counts the questions of the window, so that one that waits knows when it was overtaken. */
  private newest = 0;

  constructor(file: OpenWorkspace, { module, assetsRoot, data, onProgress }: ReadingsOptions) {
    const thread =
      module === null
        ? null
        : new ReadingsThread(module, { assetsRoot, path: file.scratchPath, busyMs: BUSY_MS }, onProgress);
    const shelf = new LayerShelf();
    const cache = new ReadingCache();
    this.thread = thread;
    // The thread reads in slices, and a writer waits for the end of one.
    if (thread !== null) file.db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    this.compute =
      thread === null
        ? async (document) => {
            const layers = shelf.layers(file.db, document.layers, onProgress);
            return readWorkspace(document, layers, await data.bundled(), cache);
          }
        : (document) => thread.ask({ document });
  }

  /** The readings of every site of the document, in its order; what the main connection wrote must be committed. */
  of(document: Workspace): Promise<Answer> {
    return this.queue(() => this.answer(document));
  }

  /** As `of`, but a newer question takes the place of one that waits. */
  ofNewest(document: Workspace): Promise<Answer> {
    this.newest += 1;
    const mine = this.newest;
    return this.queue(() => (mine === this.newest ? this.answer(document) : OVERTAKEN));
  }

  async dispose(): Promise<void> {
    this.isOpen = false;
    await this.thread?.end();
    await this.last;
  }

  private queue(answer: () => Answer | Promise<Answer>): Promise<Answer> {
    const work = this.last.then(answer);
    this.last = work.catch(() => null);
    return work;
  }

  private async answer(document: Workspace): Promise<Answer> {
    if (this.hasClosed()) return CLOSED;
    const answer = await this.attempt(document);
    return answer.ok || !this.hasClosed() ? answer : CLOSED;
  }

  private hasClosed(): boolean {
    return !this.isOpen;
  }

  /** Where a thread works, what breaks is its end and not the engine's. */
  private async attempt(document: Workspace): Promise<Answer> {
    try {
      return ok(await this.compute(document));
    } catch (cause) {
      if (this.thread === null) throw cause;
      return err(fileError('readings-failed', { detail: cause instanceof Error ? cause.message : String(cause) }));
    }
  }
}

const CLOSED: Answer = err(fileError('workspace-closed'));
const OVERTAKEN: Answer = err(fileError('readings-overtaken'));
