/**
 * How often does each site take each rank? Stochastic multicriteria acceptability analysis.
 *
 *   acceptability      b_i^r = share of draws in which site i has rank r; ties share the better rank
 *   central weights    E[w | i is first]: the weights that favour the site
 *   expected rank      sum of r b_i^r
 *
 * Source: Lahdelma & Salminen, SMAA-2, Operations Research 49 (2001), as restated in domain/methods.md section 1.
 */
import type { Group } from '../indicators/reading.ts';
import { bucketRankedRows } from './ranked-rows.ts';
import type { ScoredDraws } from './scored-draws.ts';
import { simdRankedRows } from './simd/simd-ranked-rows.ts';
import type { WeightDraws } from './weight-draws.ts';

export type CentralWeights = {
  /** Share of each group in the total, mean over the draws in which the site is first. */
  readonly groups: Readonly<Partial<Record<Group, number>>>;
  /** Share of each column in the total; all add to 1. */
  readonly columns: ReadonlyMap<number, number>;
};

export type RankedSite = {
  /** Row in the matrix. */
  readonly row: number;
  /** Share of draws at rank 1, 2, ... as far as ranks are counted. */
  readonly acceptability: Float64Array;
  readonly expectedRank: number;
  /** Null when the site is never first. */
  readonly central: CentralWeights | null;
};

export type Acceptability = {
  /** In the order of `rows`. */
  readonly sites: readonly RankedSite[];
  /** Row-major, ranked sites x draws: rank in each draw, ties share the better one. */
  readonly ranks: Uint16Array;
  readonly draws: number;
};

/** Most cells of the table sites x ranks. Heuristic: 2,000 sites have all their ranks counted, 10,000 the first 400. */
const CELLS_KEPT = 4_000_000;
/** Draws ranked at once: their scores and places stay in the second cache. Measured. */
const BLOCK = 64;

/** Acceptabilities of all ranked sites, in the order of `rows`; yields the share done, 0-1, after each block of draws. */
export function* rankAcceptability(
  { draws, rows, scores }: ScoredDraws,
  weights: WeightDraws,
): Generator<number, Acceptability> {
  const sites = rows.length;
  const ranks = new Uint16Array(sites * draws);
  if (sites === 0) return { sites: [], ranks, draws };
  const block = simdRankedRows(sites, BLOCK) ?? bucketRankedRows(sites, BLOCK);
  for (let from = 0; from < draws; from += BLOCK) {
    const count = Math.min(BLOCK, draws - from);
    turnScores(scores, { draws, sites, from, count }, block.rows);
    block.rank(count);
    turnPlaces(block.places, { draws, sites, from, count }, ranks);
    yield Math.min(1, (from + count) / draws);
  }
  const kept = Math.min(sites, Math.max(1, Math.floor(CELLS_KEPT / sites)));
  const analysed = rows.map((row, site) => {
    const { counts, sum, firsts } = countRanks(ranks.subarray(site * draws, (site + 1) * draws), kept);
    return {
      row,
      acceptability: sharesOf(counts, draws),
      expectedRank: sum / draws,
      central: centralWeights(weights, firsts),
    };
  });
  return { sites: analysed, ranks, draws };
}

type Block = { readonly draws: number; readonly sites: number; readonly from: number; readonly count: number };

/** Scores site by site -> draw by draw. */
function turnScores(scores: Float64Array, { draws, sites, from, count }: Block, rows: readonly Float64Array[]): void {
  for (const [i, scoresOfDraw] of rows.slice(0, count).entries()) {
    for (let site = 0; site < sites; site += 1) scoresOfDraw[site] = scores[site * draws + from + i] ?? 0;
  }
}

/** Places draw by draw -> ranks site by site. */
function turnPlaces(places: Uint16Array, { draws, sites, from, count }: Block, ranks: Uint16Array): void {
  for (let site = 0; site < sites; site += 1) {
    const start = site * draws + from;
    for (let i = 0; i < count; i += 1) ranks[start + i] = (places[i * sites + site] ?? 0) + 1;
  }
}

type RankCounts = {
  /** Draws at rank 1, 2, ... as far as ranks are counted. */
  readonly counts: Uint32Array;
  readonly sum: number;
  /** Draws in which the site is first. */
  readonly firsts: readonly number[];
};

/** Counts the ranks of one site, whose table stays in the fastest cache. */
function countRanks(ranks: Uint16Array, kept: number): RankCounts {
  const counts = new Uint32Array(kept);
  const firsts: number[] = [];
  let sum = 0;
  for (let draw = 0; draw < ranks.length; draw += 1) {
    const rank = ranks[draw] ?? 0;
    sum += rank;
    if (rank === 1) firsts.push(draw);
    if (rank <= kept) counts[rank - 1] = (counts[rank - 1] ?? 0) + 1;
  }
  return { counts, sum, firsts };
}

function sharesOf(counts: Uint32Array, draws: number): Float64Array {
  const shares = new Float64Array(counts.length);
  for (let i = 0; i < shares.length; i += 1) shares[i] = (counts[i] ?? 0) / draws;
  return shares;
}

function centralWeights(weights: WeightDraws, firsts: readonly number[]): CentralWeights | null {
  if (firsts.length === 0) return null;
  const mean = (of: (draw: number) => number) => firsts.reduce((sum, draw) => sum + of(draw), 0) / firsts.length;
  return {
    groups: Object.fromEntries(weights.groups.map(({ group, shares }) => [group, mean((draw) => shares[draw] ?? 0)])),
    columns: new Map(
      weights.groups.flatMap(({ shares, columns }) =>
        columns.map((column) => [column.column, mean((draw) => (shares[draw] ?? 0) * (column.weights[draw] ?? 0))]),
      ),
    ),
  };
}
