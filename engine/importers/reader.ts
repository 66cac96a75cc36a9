/** What every reader of a format gets and gives: one function a format family, listed in `readers.ts`. */
import type { FindingLog } from '../../core/layers/finding-log.ts';
import type { ImportError, ReviewOptions } from '../../core/layers/import-review.ts';
import type { Gazetteer } from '../../core/layers/layer-data.ts';
import type { Result } from '../../core/lib/result.ts';
import type { RawFile } from './raw-file.ts';

/** A file with the parts that belong to it. Nothing is read beside what is handed over. */
export type SourceFile = {
  /** Without folder. */
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** Parts by ending in small letters, for example `dbf`, `prj`, `cpg`; empty for files that stand alone. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
};

/** What a reader may use beside the file. */
export type ReadContext = {
  /** Existing folder for copies that a reader needs on disk; a reader removes what it puts there. */
  readonly scratchRoot: string;
  /** For tables that name places instead of positions. */
  readonly gazetteer: () => Promise<Gazetteer>;
};

export type ReadRequest = {
  readonly file: SourceFile;
  readonly options: ReviewOptions;
  readonly log: FindingLog;
  readonly context: ReadContext;
};

/** Everything given or a refusal; nothing partial, nothing thrown for what a file holds. */
export type Reader = (request: ReadRequest) => Promise<Result<RawFile, ImportError>>;
