/**
 * Scores of a whole matrix in packed arrays: the same numbers as `scoreMatrix`, without an object a site.
 *
 * A slider on 5,000 sites re-scores in a few milliseconds: powers of risks are worked out once a matrix, a move of a
 * weight only multiplies and adds.
 */
import type { FlatMatrix } from '../criteria/flat-matrix.ts';
import { GROUPS, type Group } from '../indicators/reading.ts';
import { groupWeight, indicatorWeight, type Weights } from '../weights/weights.ts';
import { DEFAULT_AGGREGATION, type Aggregation } from './aggregation.ts';
import { powersOf } from './matrix-powers.ts';
import { owaMean } from './owa.ts';

/** By site, in the order of the matrix; risks in [0, 1]. */
export type FlatScores = {
  /** NaN when nothing is known or the site is excluded. */
  readonly point: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Share of weight on known readings, 0-1. */
  readonly coverage: Float64Array;
  /** 1 = lowest risk, shared where points round to the same whole number; 0 without a point. */
  readonly rank: Uint32Array;
};

/** Criteria of a group that count, with their weights. */
export type WeighedGroup = {
  readonly group: Group;
  /** Share of the group in the total; all groups add to 1. */
  readonly share: number;
  /** Columns of the matrix, and their weights inside the group on any scale. */
  readonly columns: Uint16Array;
  readonly weights: Float64Array;
};

/** Groups that count under the weights, in print order; a group without any weight inside does not. */
export function weighedGroups(matrix: FlatMatrix, weights: Weights): readonly WeighedGroup[] {
  const { perspective, indicators, groups } = matrix;
  const counting = GROUPS.map((group) => {
    const columns = indicators.flatMap((_, column) => (groups[column] === group ? [column] : []));
    const inside = columns.map((column) => indicatorWeight(weights, perspective, indicators[column] ?? ''));
    return { group, columns, inside, weight: groupWeight(weights, perspective, group) };
  }).filter(({ weight, inside }) => weight > 0 && inside.some((each) => each > 0));
  const total = counting.reduce((sum, { weight }) => sum + weight, 0);
  return counting.map(({ group, columns, inside, weight }) => ({
    group,
    share: weight / total,
    columns: Uint16Array.from(columns),
    weights: Float64Array.from(inside),
  }));
}

/** Scores and ranks of all sites. */
export function scoreFlat(
  matrix: FlatMatrix,
  weights: Weights,
  aggregation: Aggregation = DEFAULT_AGGREGATION,
): FlatScores {
  const sites = matrix.siteIds.length;
  const scores = {
    point: new Float64Array(sites).fill(NaN),
    low: new Float64Array(sites),
    high: new Float64Array(sites).fill(1),
    coverage: new Float64Array(sites),
  };
  // A criterion of weight 0 adds exactly nothing, and most of a catalogue weighs 0: it is left out.
  const groups = weighedGroups(matrix, weights).map(withoutZeros);
  if (groups.length > 0) {
    if (aggregation.kind === 'power') scoreByPower(matrix, groups, aggregation, scores);
    else scoreByOrder(matrix, groups, aggregation.orness, scores);
  }
  applyFloors(matrix, scores);
  return { ...scores, rank: ranksOf(scores.point) };
}

function withoutZeros({ group, share, columns, weights }: WeighedGroup): WeighedGroup {
  const counts = (_: number, i: number) => (weights[i] ?? 0) > 0;
  return { group, share, columns: columns.filter(counts), weights: weights.filter(counts) };
}

type Scores = Omit<FlatScores, 'rank'>;

function scoreByPower(
  matrix: FlatMatrix,
  groups: readonly WeighedGroup[],
  { inGroup, overGroups }: { readonly inGroup: number; readonly overGroups: number },
  scores: Scores,
): void {
  const powers = powersOf(
    matrix,
    inGroup,
    groups.flatMap(({ columns }) => [...columns]),
  );
  const width = matrix.indicators.length;
  const [root, outer] = [1 / inGroup, 1 / overGroups];
  // A weight of 0 must leave an unknown out as well: 0 times NaN is NaN, so unknowns are 0 in the packed powers.
  for (let site = 0, first = 0; site < scores.point.length; site += 1, first += width) {
    let [known, knownShare, kind, harsh, covered, all] = [0, 0, 0, 0, 0, 0];
    for (const { share, columns, weights } of groups) {
      let [sum, low, high, on, total] = [0, 0, 0, 0, 0];
      for (let i = 0; i < columns.length; i += 1) {
        const weight = weights[i] ?? 0;
        const cell = first + (columns[i] ?? 0);
        total += weight;
        low += weight * (powers.low[cell] ?? 0);
        high += weight * (powers.high[cell] ?? 1);
        if (powers.known[cell] === 0) continue;
        on += weight;
        sum += weight * (powers.point[cell] ?? 0);
      }
      const kinder = Math.min(1, (low / total) ** root);
      const harsher = Math.min(1, (high / total) ** root);
      all += share;
      kind += share * kinder ** overGroups;
      harsh += share * harsher ** overGroups;
      covered += share * Math.min(1, on / total);
      if (on === 0) continue;
      const mean = Math.min(Math.max(Math.min(1, (sum / on) ** root), kinder), harsher);
      known += share * mean ** overGroups;
      knownShare += share;
    }
    const low = Math.min(1, (kind / all) ** outer);
    const high = Math.min(1, (harsh / all) ** outer);
    scores.low[site] = low;
    scores.high[site] = high;
    scores.coverage[site] = Math.min(1, covered);
    if (knownShare > 0) {
      scores.point[site] = Math.min(Math.max(Math.min(1, (known / knownShare) ** outer), low), high);
    }
  }
}

function scoreByOrder(matrix: FlatMatrix, groups: readonly WeighedGroup[], orness: number, scores: Scores): void {
  const width = matrix.indicators.length;
  for (let site = 0; site < scores.point.length; site += 1) {
    const means = groups.map((group) => orderedMeans(matrix, group, { first: site * width, orness }));
    const shares = groups.map(({ share }) => share);
    const low = owaMean(
      means.map((mean) => mean.low),
      shares,
      orness,
    );
    const high = owaMean(
      means.map((mean) => mean.high),
      shares,
      orness,
    );
    scores.low[site] = low;
    scores.high[site] = high;
    scores.coverage[site] = Math.min(
      1,
      means.reduce((sum, mean, i) => sum + mean.coverage * (shares[i] ?? 0), 0),
    );
    const known = means.flatMap(({ point }, i) => (point === null ? [] : [{ point, share: shares[i] ?? 0 }]));
    if (known.length === 0) continue;
    const point = owaMean(
      known.map((one) => one.point),
      known.map((one) => one.share),
      orness,
    );
    scores.point[site] = Math.min(Math.max(point, low), high);
  }
}

function orderedMeans(
  { point, low, high }: FlatMatrix,
  { columns, weights }: WeighedGroup,
  { first, orness }: { readonly first: number; readonly orness: number },
) {
  const cells = Array.from(columns, (column) => first + column);
  const inside = [...weights];
  const known = cells.flatMap((cell, i) => {
    const risk = point[cell] ?? NaN;
    const weight = inside[i] ?? 0;
    return Number.isNaN(risk) || weight === 0 ? [] : [{ risk, weight }];
  });
  const orElse = (risk: number | undefined, otherwise: number) =>
    risk === undefined || Number.isNaN(risk) ? otherwise : risk;
  const kinder = owaMean(
    cells.map((cell) => orElse(low[cell], 0)),
    inside,
    orness,
  );
  const harsher = owaMean(
    cells.map((cell) => orElse(high[cell], 1)),
    inside,
    orness,
  );
  const on = known.reduce((sum, { weight }) => sum + weight, 0);
  const mean =
    known.length === 0
      ? null
      : owaMean(
          known.map(({ risk }) => risk),
          known.map(({ weight }) => weight),
          orness,
        );
  return {
    point: mean === null ? null : Math.min(Math.max(mean, kinder), harsher),
    low: kinder,
    high: harsher,
    coverage: Math.min(1, on / inside.reduce((sum, weight) => sum + weight, 0)),
  };
}

/** A failed gate lifts everything to its floor, an open one the harsher bound; an excluded site has no point. */
function applyFloors({ failFloor, openFloor, excluded }: FlatMatrix, { point, low, high }: Scores): void {
  for (let site = 0; site < point.length; site += 1) {
    const floor = failFloor[site] ?? 0;
    low[site] = Math.max(low[site] ?? 0, floor);
    high[site] = Math.max(high[site] ?? 1, openFloor[site] ?? 0);
    point[site] = excluded[site] === 1 ? NaN : Math.max(point[site] ?? NaN, floor);
  }
}

/** Ranks by the whole number a reader sees: counted in 101 buckets, so that ties share the better rank. */
function ranksOf(point: Float64Array): Uint32Array {
  const below = new Uint32Array(102);
  for (const risk of point) {
    if (!Number.isNaN(risk)) below[Math.round(risk * 100) + 1] = (below[Math.round(risk * 100) + 1] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < below.length; bucket += 1)
    below[bucket] = (below[bucket] ?? 0) + (below[bucket - 1] ?? 0);
  return Uint32Array.from(point, (risk) => (Number.isNaN(risk) ? 0 : 1 + (below[Math.round(risk * 100)] ?? 0)));
}
