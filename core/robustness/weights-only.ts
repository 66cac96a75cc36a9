/**
 * Rank counts when only the weights are drawn and readings stand: the plain case of acceptability analysis, a weighted
 * sum, which other programs can be measured against (`npm run bench`).
 *
 * Two draws times four sites are worked on at once, because loads and not products are what such sums wait for.
 */
import { BucketRanks } from './bucket-rank.ts';
import type { WeightDraws } from './weight-draws.ts';

export type WeightsOnly = {
  /** Row-major, sites x criteria; risks in [0, 1], none NaN. */
  readonly risks: Float64Array;
  readonly criteria: number;
  /** Row-major, draws x criteria; each row adds to 1. Part of the draws may be given, to share them between threads. */
  readonly weights: Float64Array;
};

/** Row-major, sites x ranks: in how many of the draws each site has each rank; ties share the better one. */
export function weightsOnlyRanks({ risks, criteria, weights }: WeightsOnly): Uint32Array {
  const sites = risks.length / criteria;
  const draws = weights.length / criteria;
  const counts = new Uint32Array(sites * sites);
  const ranks = new BucketRanks(sites);
  // Room for four sites more, so that the last block needs no case of its own.
  const padded = new Float64Array((sites + 3) * criteria);
  padded.set(risks);
  const [first, second] = [new Float64Array(sites + 3), new Float64Array(sites + 3)];
  for (let draw = 0; draw < draws; draw += 2) {
    const hasSecond = draw + 1 < draws;
    sumTwoDraws({ risks: padded, criteria, weights }, { draw, other: hasSecond ? draw + 1 : draw, first, second });
    count(ranks, first, counts);
    if (hasSecond) count(ranks, second, counts);
  }
  return counts;
}

/** Draws as rows of one share of the total a column, for `weightsOnlyRanks`. Columns without weight are 0. */
export function weightRows({ draws, groups }: WeightDraws, criteria: number): Float64Array {
  const rows = new Float64Array(draws * criteria);
  for (const { shares, columns } of groups) {
    for (const { column, weights } of columns) {
      for (let draw = 0; draw < draws; draw += 1)
        rows[draw * criteria + column] = (shares[draw] ?? 0) * (weights[draw] ?? 0);
    }
  }
  return rows;
}

type TwoDraws = {
  readonly draw: number;
  readonly other: number;
  readonly first: Float64Array;
  readonly second: Float64Array;
};

function sumTwoDraws({ risks, criteria, weights }: WeightsOnly, { draw, other, first, second }: TwoDraws): void {
  const [v, w] = [draw * criteria, other * criteria];
  for (let site = 0; site + 3 < first.length; site += 4) {
    const p = site * criteria;
    const q = p + criteria;
    const r = q + criteria;
    const s = r + criteria;
    let [p1, q1, r1, s1, p2, q2, r2, s2] = [0, 0, 0, 0, 0, 0, 0, 0];
    for (let k = 0; k < criteria; k += 1) {
      const one = weights[v + k] ?? 0;
      const two = weights[w + k] ?? 0;
      const [a, b] = [risks[p + k] ?? 0, risks[q + k] ?? 0];
      const [c, d] = [risks[r + k] ?? 0, risks[s + k] ?? 0];
      p1 += one * a;
      q1 += one * b;
      r1 += one * c;
      s1 += one * d;
      p2 += two * a;
      q2 += two * b;
      r2 += two * c;
      s2 += two * d;
    }
    first[site] = p1;
    first[site + 1] = q1;
    first[site + 2] = r1;
    first[site + 3] = s1;
    second[site] = p2;
    second[site + 1] = q2;
    second[site + 2] = r2;
    second[site + 3] = s2;
  }
}

function count(ranks: BucketRanks, scores: Float64Array, counts: Uint32Array): void {
  ranks.rank(scores);
  const { order, rankAt } = ranks;
  const sites = order.length;
  for (let at = 0; at < sites; at += 1) {
    const cell = (order[at] ?? 0) * sites + (rankAt[at] ?? 0) - 1;
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
}
