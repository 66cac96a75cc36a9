/** Where a screening is worked out: here or in a thread. Arrays cross whole, never a row at a time. */
import type { SiteScore } from '../../core/scoring/score-matrix.ts';
import type { Candidates, Outlines } from '../../core/screening/grid-cells.ts';
import type { Region } from '../../core/screening/region.ts';
import type { CandidateScores, ScreeningMethod } from '../../core/screening/score-candidates.ts';
import type { Template } from '../../core/screening/template.ts';
import type { Facts } from '../../core/text/say.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { Result } from '../../core/lib/result.ts';

/** Candidates with the outlines of their cells; null for points. */
export type Grid = { readonly candidates: Candidates; readonly outlines: Outlines | null };
export type GridOrder = { readonly document: Workspace; readonly region: Region; readonly resolution: number };
export type ReadOrder = {
  readonly document: Workspace;
  readonly candidates: Candidates;
  readonly template: Template;
  /** One number in shared memory: not 0 means stop. */
  readonly stop: Int32Array;
};
/** `rows` count from the desk's first candidate. */
export type DetailOrder = { readonly rows: readonly number[]; readonly method: ScreeningMethod };

/** A code of the catalogue `files` with its facts. */
export type Refusal = { readonly code: string; readonly facts: Facts };

export type Desk = {
  readonly grid: (order: GridOrder) => Promise<Result<Grid, Refusal>>;
  /** False when it was stopped. `onDone` hears how many candidates are read. */
  readonly read: (order: ReadOrder, onDone: (count: number) => void) => Promise<boolean>;
  readonly score: (method: ScreeningMethod) => Promise<CandidateScores>;
  readonly details: (order: DetailOrder) => Promise<readonly SiteScore[]>;
  readonly end: () => Promise<void>;
};
