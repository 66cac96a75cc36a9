/** What crosses from the engine to the thread that reads files, and back: paths, options and the review, never rows. */
import type { ImportError, ImportReview, ReviewOptions } from '../../core/layers/import-review.ts';
import type { MappingMemory } from '../../core/layers/mapping-memory.ts';
import type { Result } from '../../core/lib/result.ts';

export type StageOrder = {
  readonly path: string;
  readonly parts: readonly string[];
  readonly options: ReviewOptions;
  /** Where the rows go: a file that does not exist yet. */
  readonly target: string;
  readonly scratchRoot: string;
  /** What was made of files with the same header before; used where the options leave role and columns open. */
  readonly memory?: MappingMemory;
};

/** A file as last reviewed. */
export type StagedFile = {
  readonly review: ImportReview;
  readonly sha256: string;
  /** Our field -> the column of the staged table. */
  readonly columns: Readonly<Record<string, string>>;
};

export type Stage = 'read' | 'review' | 'store';

/** `done` is 0 to 1, or null while the end is not known. */
export type StageStep = { readonly stage: Stage; readonly done: number | null };
export type StageProgress = (stage: Stage, done: number | null) => void;

export type StageAnswer = Result<StagedFile, ImportError>;
