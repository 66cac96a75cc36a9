/** The best candidates, with ranks that admit ties: two whose points round to the same number share one. */
import { z } from 'zod';
import type { CandidateScores } from './score-candidates.ts';

/** How many a person can look into. *heuristic* */
export const SHORTLIST_LENGTH = 50;

export const ShortlistFilter = z.strictObject({
  /** Least share of the weight that rests on known readings, 0-1. */
  minCoverage: z.number().min(0).max(1),
  /** Leaves out candidates that fail a gate. */
  withoutFailedGates: z.boolean(),
  /** Leaves out candidates of which a rule cannot be judged. */
  withoutOpenRules: z.boolean(),
});
export type ShortlistFilter = z.infer<typeof ShortlistFilter>;

export const NO_FILTER: ShortlistFilter = { minCoverage: 0, withoutFailedGates: false, withoutOpenRules: false };

export type Listed = {
  /** Number of the candidate. */
  readonly row: number;
  /** Among all candidates with a score, whatever the filter. */
  readonly rank: number;
  readonly isTied: boolean;
};

/** The best that pass the filter, lowest risk first; equal points in the order of the candidates. */
export function shortlist(scores: CandidateScores, filter: ShortlistFilter = NO_FILTER): readonly Listed[] {
  const { point } = scores;
  const ranked = rankTable(point);
  const rows = Array.from(point, (_, row) => row).filter((row) => passes(scores, row, filter));
  rows.sort((a, b) => (point[a] ?? 0) - (point[b] ?? 0) || a - b);
  return rows.slice(0, SHORTLIST_LENGTH).map((row) => ({ row, ...ranked(point[row] ?? NaN) }));
}

function passes(
  { point, coverage, failedGate, isOpen }: CandidateScores,
  row: number,
  filter: ShortlistFilter,
): boolean {
  if (Number.isNaN(point[row] ?? NaN) || (coverage[row] ?? 0) < filter.minCoverage) return false;
  if (filter.withoutFailedGates && failedGate[row] !== -1) return false;
  return !filter.withoutOpenRules || isOpen[row] === 0;
}

/** Rank of a point among all, by the whole number that a reader sees. */
export function rankTable(point: Float64Array): (risk: number) => Omit<Listed, 'row'> {
  const count = new Uint32Array(101);
  for (const risk of point)
    if (!Number.isNaN(risk)) count[Math.round(risk * 100)] = (count[Math.round(risk * 100)] ?? 0) + 1;
  return (risk) => {
    const bucket = Math.round(risk * 100);
    const better = count.subarray(0, bucket).reduce((sum, each) => sum + each, 0);
    return { rank: 1 + better, isTied: (count[bucket] ?? 0) > 1 };
  };
}
