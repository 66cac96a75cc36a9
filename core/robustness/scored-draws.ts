/** Scores of all sites in all draws: the table that ranks, ties and quantiles are read from. */
import { scoreDraws, siteTables, type DrawModel } from './score-draws.ts';

export type ScoredDraws = {
  readonly draws: number;
  /** Row in the matrix of each ranked site: those with a score, in the order of the matrix. */
  readonly rows: readonly number[];
  /** Row-major, ranked sites x draws; risks in [0, 1]. */
  readonly scores: Float64Array;
  /** By row of the matrix: the quantiles of QUANTILES; null without a score. */
  readonly quantiles: readonly (readonly number[] | null)[];
};

/** Shares of draws that a printed quantile is not exceeded in: the 90 % interval, its quarters and the median. */
export const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

/** Most scores kept at once, sites x draws: 200 MB. Heuristic; larger sets get fewer draws, and the result says how many. */
const SCORES_KEPT = 25_000_000;

/** Draws that fit for so many sites: as many as asked for, or fewer. */
export function drawsThatFit(sites: number, asked: number): number {
  return Math.max(1, Math.min(asked, Math.floor(SCORES_KEPT / Math.max(1, sites))));
}

/** Scores of the sites but the excluded ones (1 in `excluded`); yields the share done, 0-1, after each site. */
export function* scoreAllDraws(model: DrawModel, excluded: Uint8Array): Generator<number, ScoredDraws> {
  const { siteIds, weights } = model;
  const { draws } = weights;
  const candidates = [...siteIds.keys()].filter((row) => excluded[row] !== 1);
  const scores = new Float64Array(candidates.length * draws);
  const quantiles: (readonly number[] | null)[] = siteIds.map(() => null);
  const rows: number[] = [];
  for (const [done, row] of candidates.entries()) {
    const own = scores.subarray(rows.length * draws, (rows.length + 1) * draws);
    if (scoreDraws(model, siteTables(model, row), own)) {
      quantiles[row] = quantilesOf(own);
      rows.push(row);
    }
    yield (done + 1) / candidates.length;
  }
  return { draws, rows, scores: scores.subarray(0, rows.length * draws), quantiles };
}

/** Buckets that order statistics are looked for in: few scores share one. Heuristic. */
const BUCKETS = 1_024;

/**
 * Order statistics at QUANTILES by nearest rank: the smallest value that the share of draws does not exceed. Only the
 * buckets they fall into are sorted.
 */
export function quantilesOf(values: Float64Array): readonly number[] {
  let least = Infinity;
  let most = -Infinity;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const wide = (BUCKETS - 1) / (most - least);
  // Values all alike, or as good as alike, share the first bucket.
  const scale = Number.isFinite(wide) ? wide : 0;
  const bucketOf = (value: number) => Math.trunc((value - least) * scale);
  const counts = new Uint32Array(BUCKETS);
  for (const value of values) {
    const bucket = bucketOf(value);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  return QUANTILES.map((share) => {
    let place = Math.max(0, Math.ceil(share * values.length) - 1);
    let bucket = 0;
    while (place >= (counts[bucket] ?? Infinity)) {
      place -= counts[bucket] ?? 0;
      bucket += 1;
    }
    return values.filter((value) => bucketOf(value) === bucket).sort()[place] ?? NaN;
  });
}
