/**
 * Readings of one open workspace, worked out one after the other in a thread of their own, so that tiles and tables do
 * not wait for a national layer. Without a thread module the work is done here, for tests and the command line.
 */
import type { PackedReadings } from '../../core/criteria/packed-readings.ts';
import type { SiteReadings } from '../../core/criteria/site-readings.ts';
import type { IpcError } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { Surroundings } from '../../core/noise/surroundings.ts';
import type { Site } from '../../core/sites/site.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { EngineData } from '../engine-data.ts';
import { fileError } from '../spoken-error.ts';
import type { OpenWorkspace } from '../workspaces/workspace-file.ts';
import { AnswerParts } from './answer-parts.ts';
import { documentLayers } from './document-layers.ts';
import { ReadingsDesk } from './readings-desk.ts';
import type { ReadingsSource } from './readings-order.ts';
import { ReadingsThread } from './readings-thread.ts';
import { SitesUpload } from './sites-upload.ts';

export type ReadingsOptions = {
  /** Path of the bundled `readings-worker.ts`; null works in this thread. */
  readonly module: string | null;
  readonly assetsRoot: string;
  /** Where the places of linked rasters are remembered; null for none. */
  readonly settingsRoot: string | null;
  readonly data: Pick<EngineData, 'bundled'>;
  /** Hears how much of the layers that are new was read, 0 to 1. */
  readonly onProgress: (done: number) => void;
};

/** How long a connection waits for the other's lock. Heuristic: far more than a slice takes, or the writing of a layer. */
const BUSY_MS = 60_000;

type Answer<T> = Result<T, IpcError>;
type Ask<T> = (source: ReadingsSource) => Promise<T>;
/** A queue with a life: `dispose` lets go of the file. */
export class WorkspaceReadings {
  /** Sites of the document that the window will ask about. */
  readonly sites = new SitesUpload();
  /** Bytes of the answer that the window fetches. */
  readonly parts = new AnswerParts();
  private readonly source: ReadingsSource;
  private readonly thread: ReadingsThread | null;
  private last: Promise<unknown> = Promise.resolve();
  private isOpen = true;
  /** Counts the questions of the window, so that one that waits knows when it was overtaken. */
  private newest = 0;

  constructor(file: OpenWorkspace, { module, assetsRoot, settingsRoot, data, onProgress }: ReadingsOptions) {
    const thread =
      module === null
        ? null
        : new ReadingsThread(module, { assetsRoot, settingsRoot, path: file.scratchPath, busyMs: BUSY_MS }, onProgress);
    this.thread = thread;
    // The thread reads in slices, and a writer waits for the end of one.
    if (thread !== null) file.db.exec(`PRAGMA busy_timeout = ${BUSY_MS}`);
    const desk = new ReadingsDesk({
      layers: documentLayers(file.db, { settingsRoot, onProgress }),
      bundled: () => data.bundled(),
    });
    this.source = thread ?? desk;
  }

  /** The readings of every site of the document, in its order; what the main connection wrote must be committed. */
  of(document: Workspace): Promise<Answer<readonly SiteReadings[]>> {
    return this.queue(() => this.answer((source) => source.all(document)));
  }

  /** As `of`, packed; a newer question takes the place of one that waits. */
  packedOfNewest(document: Workspace): Promise<Answer<PackedReadings>> {
    this.newest += 1;
    const mine = this.newest;
    return this.queue(() => (mine === this.newest ? this.answer((source) => source.packed(document)) : OVERTAKEN));
  }

  /** All that was read of some sites for the last packed answer. */
  details(sites: readonly string[]): Promise<Answer<readonly SiteReadings[]>> {
    return this.known((source) => source.details(sites));
  }

  /** What would be read of one site if it were otherwise, in the world of the last answer. */
  variants(sites: readonly Site[]): Promise<Answer<readonly SiteReadings[]>> {
    return this.known((source) => source.variants(sites));
  }

  /** Receptors of noise around a site in the world of the last answer. */
  heardAround(site: Site, reachKm: number): Promise<Answer<Surroundings>> {
    return this.known((source) => source.heardAround(site, reachKm));
  }

  /** An answer that rests on the last one: gone where there was none. */
  private async known<T>(ask: Ask<T | null>): Promise<Answer<T>> {
    const answer = await this.queue(() => this.answer(ask));
    if (!answer.ok) return answer;
    return answer.value === null ? err(fileError('readings-gone')) : ok(answer.value);
  }

  async dispose(): Promise<void> {
    this.isOpen = false;
    await this.thread?.end();
    await this.last;
  }

  private queue<T>(answer: () => Answer<T> | Promise<Answer<T>>): Promise<Answer<T>> {
    const work = this.last.then(answer);
    this.last = work.catch(() => null);
    return work;
  }

  private async answer<T>(ask: Ask<T>): Promise<Answer<T>> {
    if (this.hasClosed()) return CLOSED;
    const answer = await this.attempt(ask);
    return answer.ok || !this.hasClosed() ? answer : CLOSED;
  }

  private hasClosed(): boolean {
    return !this.isOpen;
  }

  /** Where a thread works, what breaks is its end and not the engine's. */
  private async attempt<T>(ask: Ask<T>): Promise<Answer<T>> {
    try {
      return ok(await ask(this.source));
    } catch (cause) {
      if (this.thread === null) throw cause;
      return err(fileError('readings-failed', { detail: cause instanceof Error ? cause.message : String(cause) }));
    }
  }
}

const CLOSED: Answer<never> = err(fileError('workspace-closed'));
const OVERTAKEN: Answer<never> = err(fileError('readings-overtaken'));
