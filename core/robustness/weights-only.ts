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

/** Draws ranked before they are counted: counting site by site then walks the table in order. Measured. */
const BLOCK = 256;

/** Row-major, sites x ranks: in how many of the draws each site has each rank; ties share the better one. */
export function weightsOnlyRanks({ risks, criteria, weights }: WeightsOnly): Uint32Array {
  const sites = risks.length / criteria;
  const draws = weights.length / criteria;
  const counts = new Uint32Array(sites * sites);
  const ranks = new BucketRanks(sites);
  const places = new Uint16Array(BLOCK * sites);
  // Room for four sites more, so that the last block of sites needs no case of its own.
  const padded = new Float64Array((sites + 3) * criteria);
  padded.set(risks);
  const first = new Float64Array(sites + 3);
  const second = new Float64Array(sites + 3);
  for (let from = 0; from < draws; from += BLOCK) {
    const count = Math.min(BLOCK, draws - from);
    for (let i = 0; i < count; i += 2) {
      const draw = from + i;
      const hasSecond = i + 1 < count;
      sumTwoDraws({ risks: padded, criteria, weights }, { draw, other: hasSecond ? draw + 1 : draw, first, second });
      ranks.writePlaces(first, places, i * sites);
      if (hasSecond) ranks.writePlaces(second, places, (i + 1) * sites);
    }
    countPlaces(counts, places, sites, count);
  }
  return counts;
}

function countPlaces(counts: Uint32Array, places: Uint16Array, sites: number, draws: number): void {
  for (let site = 0; site < sites; site += 1) {
    const row = site * sites;
    for (let i = 0; i < draws; i += 1) {
      const cell = row + (places[i * sites + site] ?? 0);
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
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
  const v = draw * criteria;
  const w = other * criteria;
  for (let site = 0; site + 3 < first.length; site += 4) {
    const p = site * criteria;
    const q = p + criteria;
    const r = q + criteria;
    const s = r + criteria;
    let p1 = 0;
    let q1 = 0;
    let r1 = 0;
    let s1 = 0;
    let p2 = 0;
    let q2 = 0;
    let r2 = 0;
    let s2 = 0;
    for (let k = 0; k < criteria; k += 1) {
      const one = weights[v + k] ?? 0;
      const two = weights[w + k] ?? 0;
      const a = risks[p + k] ?? 0;
      const b = risks[q + k] ?? 0;
      const c = risks[r + k] ?? 0;
      const d = risks[s + k] ?? 0;
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
