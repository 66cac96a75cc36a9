/**
 * Files on their way in: chosen or fetched, reviewed, staged outside the workspace. What is forgotten or cancelled
 * leaves nothing in the scratch folder.
 */
import { statSync } from 'node:fs';
import { rm, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { ImportId, IpcError, PendingFile } from '../../core/ipc/contract.ts';
import type { ImportReview, ReviewOptions } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { ReadContext } from '../importers/reader.ts';
import { fileError, findingError } from '../spoken-error.ts';
import { randomId } from '../workspaces/random-id.ts';
import { ImportThread } from './import-thread.ts';
import { stampOf } from './file-stamp.ts';
import type { MappingMemoryFile } from './mapping-memory-file.ts';
import type { PendingSource } from './pending-source.ts';
import type { Stage, StagedFile, StageAnswer } from './stage-order.ts';

export type StagingOptions = {
  readonly scratchRoot: string;
  readonly assetsRoot: string;
  readonly gazetteer: ReadContext['gazetteer'];
  /** Path of the bundled import worker; null reads in this thread. */
  readonly importWorker: string | null;
  /** Heap of the thread, MB; null takes what large files need. */
  readonly heapMB: number | null;
  readonly memory: MappingMemoryFile;
  readonly onProgress: (task: ImportId, stage: Stage, done: number | null) => void;
};

/** A file that was reviewed, with where its rows wait. */
export type Staged = StagedFile & {
  readonly path: string;
  readonly options: ReviewOptions;
  /** The file as it was when it was read. */
  readonly stamp: string;
};

/** What can be stopped, with the wait for its end. */
type Work = { readonly controller: AbortController; readonly ended: Promise<unknown> };

/** What the copying of files into a workspace hears and tells. */
export type StoreRun = {
  readonly signal: AbortSignal;
  readonly onDone: (id: ImportId, done: number | null) => void;
};

type Pending = {
  readonly source: PendingSource;
  staged: Staged | null;
  /** The review under way. */
  running: Work | null;
  /** The copying into a workspace under way. */
  storing: Work | null;
};

type Settling = Pick<Staged, 'path' | 'options' | 'stamp'> & { readonly isCurrent: boolean };

/** Registry with a life: `dispose` forgets everything and ends the thread. */
export class Staging {
  private readonly options: StagingOptions;
  private readonly thread: ImportThread;
  private readonly pending = new Map<ImportId, Pending>();
  private made = 0;

  constructor(options: StagingOptions) {
    const { importWorker: module, assetsRoot, gazetteer, heapMB } = options;
    this.options = options;
    this.thread = new ImportThread({ module, assetsRoot, gazetteer, heapMB });
  }

  /** Hands out an id for a file. Its bytes are counted but not read. */
  add(source: PendingSource): PendingFile {
    const id = `im_${randomId()}` as ImportId;
    this.pending.set(id, { source, staged: null, running: null, storing: null });
    const { path, parts, origin, provenance } = source;
    const bytes = [path, ...parts].reduce(
      (sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0),
      0,
    );
    return {
      import: id,
      fileName: basename(path),
      bytes,
      parts: parts.map((part) => basename(part)),
      origin,
      provenance,
    };
  }

  /** A file that was reviewed and can be added as it is; an error before the first review and after a refusal. */
  ready(id: ImportId): Result<{ readonly source: PendingSource; readonly staged: Staged }, IpcError> {
    const entry = this.pending.get(id);
    if (entry === undefined) return err(fileError('pending-import-gone'));
    const { source, staged } = entry;
    return staged === null
      ? err(fileError('import-not-reviewed', { fileName: basename(source.path) }))
      : ok({ source, staged });
  }

  /** Reads the file as told. A review of the same file that is still under way is cancelled: the newest counts. */
  async review(id: ImportId, options: ReviewOptions): Promise<Result<ImportReview, IpcError>> {
    const entry = this.pending.get(id);
    if (entry === undefined) return err(fileError('pending-import-gone'));
    await this.reset(entry);
    const controller = new AbortController();
    const target = join(this.options.scratchRoot, `${id}-${(this.made += 1)}.gpkg`);
    const stamp = stampOf(entry.source.path);
    const work = this.thread.run(this.orderOf(entry, options, target), {
      signal: controller.signal,
      onProgress: (stage, done) => {
        this.options.onProgress(id, stage, done);
      },
    });
    const running = { controller, ended: work.catch(() => null) };
    entry.running = running;
    try {
      const answer = await work;
      return await this.settled(entry, answer, { path: target, options, stamp, isCurrent: entry.running === running });
    } catch (cause) {
      await removeStaged(target);
      throw cause;
    } finally {
      if (entry.running === running) entry.running = null;
    }
  }

  /** Runs the copying of reviewed files into a workspace: progress is told, and `cancel` of any of them stops it. */
  async whileStoring<T>(ids: readonly ImportId[], work: (run: StoreRun) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const entries = ids.flatMap((id) => this.pending.get(id) ?? []);
    for (const entry of entries) entry.storing = { controller, ended };
    const onDone = (id: ImportId, done: number | null) => {
      this.options.onProgress(id, 'store', done);
    };
    for (const id of ids) onDone(id, null);
    try {
      return await work({ signal: controller.signal, onDone });
    } finally {
      for (const entry of entries) entry.storing = null;
      end();
    }
  }

  /** Stops what is under way for a file; it stays pending. Returns when nothing of it is left. */
  async cancel(id: ImportId): Promise<void> {
    const { running, storing } = this.pending.get(id) ?? { running: null, storing: null };
    for (const work of [running, storing]) {
      work?.controller.abort();
      await work?.ended;
    }
  }

  /** Drops a file and everything read from it; a file that was fetched is removed. */
  async forget(id: ImportId): Promise<void> {
    const entry = this.pending.get(id);
    if (entry === undefined) return;
    this.pending.delete(id);
    await this.reset(entry);
    if (entry.source.isFetched) await this.removeFetched(entry.source);
  }

  async forgetAll(): Promise<void> {
    for (const id of [...this.pending.keys()]) {
      await this.cancel(id);
      await this.forget(id);
    }
  }

  async dispose(): Promise<void> {
    await this.forgetAll();
    await this.thread.dispose();
  }

  /** With the folder it lay in alone, if it did: `rmdir` removes no folder that holds anything. */
  private async removeFetched({ path, parts }: PendingSource): Promise<void> {
    for (const file of [path, ...parts]) await rm(file, { force: true });
    if (dirname(path) !== this.options.scratchRoot) await rmdir(dirname(path)).catch(() => undefined);
  }

  private orderOf({ source }: Pending, options: ReviewOptions, target: string) {
    const { path, parts } = source;
    const { scratchRoot, memory } = this.options;
    return { path, parts, options, target, scratchRoot, memory: memory.value() };
  }

  private async reset(entry: Pending): Promise<void> {
    const { running, staged } = entry;
    entry.staged = null;
    running?.controller.abort();
    await running?.ended;
    if (staged !== null) await removeStaged(staged.path);
  }

  private async settled(
    entry: Pending,
    answer: StageAnswer,
    { path, options, stamp, isCurrent }: Settling,
  ): Promise<Result<ImportReview, IpcError>> {
    if (answer.ok && isCurrent) {
      const staged = withOrigin(answer.value, entry.source);
      entry.staged = { ...staged, path, options, stamp };
      return ok(staged.review);
    }
    await removeStaged(path);
    if (answer.ok || answer.error.code === 'import-cancelled') return err(fileError('import-cancelled'));
    return err(findingError(answer.error.code, answer.error.facts));
  }
}

/** What the file says of itself wins over the catalogue of sources, field by field. */
function withOrigin(staged: StagedFile, { provenance }: PendingSource): StagedFile {
  const { review } = staged;
  const said = review.provenance;
  return {
    ...staged,
    review: {
      ...review,
      provenance: {
        publisher: said.publisher ?? provenance.publisher,
        licence: said.licence ?? provenance.licence,
        observed: said.observed ?? provenance.observed,
        retrieved: said.retrieved ?? provenance.retrieved,
      },
    },
  };
}

async function removeStaged(path: string): Promise<void> {
  for (const suffix of ['', '-journal', '-wal', '-shm']) await rm(path + suffix, { force: true });
}
