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
import { BucketRanks } from './bucket-rank.ts';
import type { ScoredDraws } from './scored-draws.ts';
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
  const all = new Uint16Array(sites * draws);
  if (sites === 0) return { sites: [], ranks: all, draws };
  const kept = Math.min(sites, Math.max(1, Math.floor(CELLS_KEPT / sites)));
  const tally = {
    counts: new Uint32Array(sites * kept),
    kept,
    rankSums: new Float64Array(sites),
    all,
    draws,
    firsts: rows.map((): number[] => []),
  };
  const ranks = new BucketRanks(sites);
  const block = Array.from({ length: BLOCK }, () => new Float64Array(sites));
  const places = new Uint16Array(BLOCK * sites);
  for (let from = 0; from < draws; from += BLOCK) {
    const count = Math.min(BLOCK, draws - from);
    turn({ scores, draws, sites, from, count }, block);
    for (const [i, ofDraw] of block.slice(0, count).entries()) ranks.writePlaces(ofDraw, places, i * sites);
    countPlaces(places, tally, { from, count });
    yield Math.min(1, (from + count) / draws);
  }
  const { counts, rankSums, firsts } = tally;
  const analysed = rows.map((row, site) => ({
    row,
    acceptability: Float64Array.from(counts.subarray(site * kept, (site + 1) * kept), (times) => times / draws),
    expectedRank: (rankSums[site] ?? 0) / draws,
    central: centralWeights(weights, firsts[site] ?? []),
  }));
  return { sites: analysed, ranks: all, draws };
}

type Block = {
  readonly scores: Float64Array;
  readonly draws: number;
  readonly sites: number;
  readonly from: number;
  readonly count: number;
};

/** Scores site by site -> draw by draw. */
function turn({ scores, draws, sites, from, count }: Block, block: readonly Float64Array[]): void {
  for (const [i, scoresOfDraw] of block.slice(0, count).entries()) {
    for (let site = 0; site < sites; site += 1) scoresOfDraw[site] = scores[site * draws + from + i] ?? 0;
  }
}

type Tally = {
  readonly counts: Uint32Array;
  readonly kept: number;
  readonly rankSums: Float64Array;
  readonly all: Uint16Array;
  readonly draws: number;
  /** Draws in which each site is first. */
  readonly firsts: readonly number[][];
};

/** Counts a block site by site, so that the large tables are walked in order. */
function countPlaces(places: Uint16Array, tally: Tally, { from, count }: Pick<Block, 'from' | 'count'>): void {
  const { counts, kept, rankSums, all, draws, firsts } = tally;
  const sites = rankSums.length;
  for (const [site, first] of firsts.entries()) {
    let sum = 0;
    for (let i = 0; i < count; i += 1) {
      const place = places[i * sites + site] ?? 0;
      sum += place + 1;
      all[site * draws + from + i] = place + 1;
      if (place === 0) first.push(from + i);
      if (place < kept) {
        const cell = site * kept + place;
        counts[cell] = (counts[cell] ?? 0) + 1;
      }
    }
    rankSums[site] = (rankSums[site] ?? 0) + sum;
  }
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
