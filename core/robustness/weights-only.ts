/**
 * Rank counts when only the weights are drawn and readings stand: the plain case of acceptability analysis, a weighted
 * sum, which other programs can be measured against (`npm run bench`). `simd/simd-weights-only.ts` gives the same counts
 * where the processor has the instructions.
 */
import { BucketRanks } from './bucket-rank.ts';
import { PackedSums } from './packed-sums.ts';
import type { WeightDraws } from './weight-draws.ts';

export type WeightsOnly = {
  /** Row-major, sites x criteria; risks in [0, 1], none NaN. */
  readonly risks: Float64Array;
  readonly criteria: number;
  /** Row-major, draws x criteria; each row adds to 1. Part of the draws may be given, to share them between threads. */
  readonly weights: Float64Array;
};

/** Draws ranked before they are counted: counting site by site then walks the table in order. Measured. */
const BLOCK = 512;

/** Row-major, sites x ranks: in how many of the draws each site has each rank; ties share the better one. */
export function weightsOnlyRanks({ risks, criteria, weights }: WeightsOnly): Uint32Array {
  const sites = risks.length / criteria;
  const draws = weights.length / criteria;
  const sums = new PackedSums(risks, criteria);
  const counts = new Uint32Array(sites * sites);
  const ranks = new BucketRanks(sites);
  const places = new Uint16Array(BLOCK * sites);
  for (let from = 0; from < draws; from += BLOCK) {
    const count = Math.min(BLOCK, draws - from);
    for (let i = 0; i < count; i += sums.rows.length) {
      sums.sum(weights, from + i);
      for (const [j, scores] of sums.rows.entries())
        if (i + j < count) ranks.writePlaces(scores, places, (i + j) * sites);
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
