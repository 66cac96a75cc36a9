/** Scores of all sites in all draws: the table that ranks, ties and quantiles are read from. */
import { DrawQuantiles } from './quantiles.ts';
import { scoreDraws } from './score-draws.ts';
import { siteTables, type DrawModel } from './site-tables.ts';

export type ScoredDraws = {
  readonly draws: number;
  /** Row in the matrix of each ranked site: those with a score, in the order of the matrix. */
  readonly rows: readonly number[];
  /** Row-major, ranked sites x draws; risks in [0, 1]. */
  readonly scores: Float64Array;
  /** By row of the matrix: the quantiles of QUANTILES; null without a score. */
  readonly quantiles: readonly (readonly number[] | null)[];
};

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
  const order = new DrawQuantiles(draws);
  // Worked on in one place and written out once: memory that is touched for the first time costs as much as its draws.
  const own = new Float64Array(draws);
  for (const [done, row] of candidates.entries()) {
    if (scoreDraws(model, siteTables(model, row), own)) {
      quantiles[row] = order.quantilesOf(own);
      scores.set(own, rows.length * draws);
      rows.push(row);
    }
    yield (done + 1) / candidates.length;
  }
  return { draws, rows, scores: scores.subarray(0, rows.length * draws), quantiles };
}
