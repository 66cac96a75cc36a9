/**
 * Scores of a whole matrix in packed arrays: the same numbers as `scoreMatrix`, without an object a site.
 *
 * A slider on 5,000 sites re-scores in a millisecond: what a group says by itself is remembered with the matrix, and a
 * move of a group's weight only multiplies and adds.
 */
import type { FlatMatrix } from '../criteria/flat-matrix.ts';
import type { Weights } from '../weights/weights.ts';
import { toTheEnd } from '../lib/to-the-end.ts';
import { DEFAULT_AGGREGATION, type Aggregation } from './aggregation.ts';
import type { FlatScores, SiteScores } from './flat-scores.ts';
import { groupMeans, raisedMeans } from './group-means.ts';
import { scoreByOrder } from './ordered-total.ts';
import { weighedGroups, withoutZeros, type WeighedGroup } from './weighed-groups.ts';

/** Scores and ranks of all sites. */
export function scoreFlat(
  matrix: FlatMatrix,
  weights: Weights,
  aggregation: Aggregation = DEFAULT_AGGREGATION,
): FlatScores {
  return toTheEnd(scoreSteps(matrix, weights, aggregation));
}

/** The same criterion by criterion, for a thread that has other work as well. */
export function* scoreSteps(
  matrix: FlatMatrix,
  weights: Weights,
  aggregation: Aggregation,
): Generator<undefined, FlatScores> {
  const sites = matrix.siteIds.length;
  const scores = {
    point: new Float64Array(sites).fill(NaN),
    low: new Float64Array(sites),
    high: new Float64Array(sites).fill(1),
    coverage: new Float64Array(sites),
  };
  const groups = weighedGroups(matrix, weights).map(withoutZeros);
  if (groups.length > 0) {
    if (aggregation.kind === 'power') yield* scoreByPower(matrix, groups, aggregation, scores);
    else yield* scoreByOrder(matrix, groups, aggregation.orness, scores);
  }
  yield;
  applyFloors(matrix, scores);
  return { ...scores, rank: ranksOf(scores.point) };
}

type Exponents = { readonly inGroup: number; readonly overGroups: number };

/** Adds up what the groups say, group after group and in place: at each site in the order of groups. */
function* scoreByPower(
  matrix: FlatMatrix,
  groups: readonly WeighedGroup[],
  { inGroup, overGroups }: Exponents,
  { point, low, high, coverage }: SiteScores,
): Generator<undefined> {
  const all = groups.reduce((sum, { share }) => sum + share, 0);
  const pointShare = new Float64Array(point.length);
  point.fill(0);
  high.fill(0);
  for (const group of groups) {
    const inside = yield* groupMeans(matrix, group, inGroup);
    const means = raisedMeans(inside, overGroups);
    yield;
    addTo(low, group.share, means.low);
    addTo(high, group.share, means.high);
    addTo(coverage, group.share, means.coverage);
    addKnown({ point, pointShare }, group.share, means.point);
    yield;
  }
  for (let site = 0; site < point.length; site += 1) {
    const kinder = rooted((low[site] ?? 0) / all, overGroups);
    const harsher = rooted((high[site] ?? 0) / all, overGroups);
    // Nothing known is 0 / 0, which is NaN: no point.
    const mean = rooted((point[site] ?? 0) / (pointShare[site] ?? 0), overGroups);
    low[site] = kinder;
    high[site] = harsher;
    coverage[site] = Math.min(1, coverage[site] ?? 0);
    point[site] = Math.min(Math.max(mean, kinder), harsher);
  }
}

function addTo(sums: Float64Array, share: number, means: Float64Array): void {
  for (let site = 0; site < sums.length; site += 1) sums[site] = (sums[site] ?? 0) + share * (means[site] ?? 0);
}

type Known = { readonly point: Float64Array; readonly pointShare: Float64Array };

function addKnown({ point, pointShare }: Known, share: number, means: Float64Array): void {
  for (let site = 0; site < point.length; site += 1) {
    const mean = means[site] ?? NaN;
    if (Number.isNaN(mean)) continue;
    point[site] = (point[site] ?? 0) + share * mean;
    pointShare[site] = (pointShare[site] ?? 0) + share;
  }
}

/** A square root is the very power of a half, at a fraction of its time. */
function rooted(sum: number, exponent: number): number {
  return Math.min(1, exponent === 2 ? Math.sqrt(sum) : sum ** (1 / exponent));
}

/** A failed gate lifts everything to its floor, an open one the harsher bound; an excluded site has no point. */
function applyFloors({ failFloor, openFloor, excluded }: FlatMatrix, { point, low, high }: SiteScores): void {
  for (let site = 0; site < point.length; site += 1) {
    const floor = failFloor[site] ?? 0;
    low[site] = Math.max(low[site] ?? 0, floor);
    high[site] = Math.max(high[site] ?? 1, openFloor[site] ?? 0);
    point[site] = excluded[site] === 1 ? NaN : Math.max(point[site] ?? NaN, floor);
  }
}

/** Ranks by the whole number a reader sees: counted in 101 buckets, so that ties share the better rank. */
function ranksOf(point: Float64Array): Uint32Array {
  // Loops, not `from` with a function: that makes a list first, and thousands of sites are ranked in a frame.
  const below = new Uint32Array(102);
  for (const risk of point) {
    if (!Number.isNaN(risk)) below[Math.round(risk * 100) + 1] = (below[Math.round(risk * 100) + 1] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < below.length; bucket += 1)
    below[bucket] = (below[bucket] ?? 0) + (below[bucket - 1] ?? 0);
  const ranks = new Uint32Array(point.length);
  for (let site = 0; site < point.length; site += 1) {
    const risk = point[site] ?? NaN;
    if (!Number.isNaN(risk)) ranks[site] = 1 + (below[Math.round(risk * 100)] ?? 0);
  }
  return ranks;
}
