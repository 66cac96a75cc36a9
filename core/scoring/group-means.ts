/**
 * What one group alone says of every site under a power mean: remembered with the matrix, because most moves of a slider
 * leave it as it is. A group's weight changes no mean inside any group, an indicator's those of one group only.
 *
 * What is remembered is what would be worked out again, bit by bit: nothing is added to what was there before.
 */
import type { FlatMatrix } from '../criteria/flat-matrix.ts';
import type { Group } from '../indicators/reading.ts';
import { raisedGroup, type RaisedGroup } from './raised-group.ts';
import type { WeighedGroup } from './weighed-groups.ts';

/** By site, in the order of the matrix; risks in [0, 1]. */
export type GroupMeans = {
  /** NaN where nothing in the group is known. */
  readonly point: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** Share of the group's weight on known readings, 0-1. */
  readonly coverage: Float64Array;
};

type Made = Pick<WeighedGroup, 'columns' | 'weights'> & { readonly exponent: number; readonly means: GroupMeans };
type Raised = { readonly exponent: number; readonly means: GroupMeans };

const made = new WeakMap<FlatMatrix, Map<Group, Made>>();
const raised = new WeakMap<GroupMeans, Raised>();

/** Means inside a group with the exponent given, step by step; the last of each group are remembered with the matrix. */
export function* groupMeans(
  matrix: FlatMatrix,
  group: WeighedGroup,
  exponent: number,
): Generator<undefined, GroupMeans> {
  const known = made.get(matrix) ?? new Map<Group, Made>();
  made.set(matrix, known);
  const before = known.get(group.group);
  if (before?.exponent === exponent && isEqual(before.columns, group.columns) && isEqual(before.weights, group.weights))
    return before.means;
  const means = yield* meansInside(matrix, group, exponent);
  known.set(group.group, { columns: group.columns, weights: group.weights, exponent, means });
  return means;
}

/** Point, low and high raised to an exponent, ready to be added up over groups; the last are remembered with the means. */
export function raisedMeans(means: GroupMeans, exponent: number): GroupMeans {
  const before = raised.get(means);
  if (before?.exponent === exponent) return before.means;
  const raise = (risks: Float64Array) => {
    const powers = new Float64Array(risks.length);
    for (let site = 0; site < risks.length; site += 1) powers[site] = (risks[site] ?? NaN) ** exponent;
    return powers;
  };
  const { point, low, high, coverage } = means;
  const powers = { point: raise(point), low: raise(low), high: raise(high), coverage };
  raised.set(means, { exponent, means: powers });
  return powers;
}

type List = Float64Array | Uint16Array;

function isEqual(a: List, b: List): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** Sites that a step looks at: below 1 ms, 5 ms in code that runs for the first time. */
const SITES_A_STEP = 1_024;

function* meansInside(
  matrix: FlatMatrix,
  { group, columns, weights }: WeighedGroup,
  exponent: number,
): Generator<undefined, GroupMeans> {
  const raised = yield* raisedGroup(matrix, group, exponent, columns);
  const sites = matrix.siteIds.length;
  const means = {
    point: new Float64Array(sites).fill(NaN),
    low: new Float64Array(sites),
    high: new Float64Array(sites),
    coverage: new Float64Array(sites),
  };
  const weighed = {
    places: columns.map((column) => raised.places.get(column) ?? 0),
    weights,
    total: weights.reduce((sum, weight) => sum + weight, 0),
    root: 1 / exponent,
  };
  for (let from = 0; from < sites; from += SITES_A_STEP) {
    writeMeans(raised, weighed, means, { from, to: Math.min(sites, from + SITES_A_STEP) });
    yield;
  }
  return means;
}

type Weighed = {
  readonly places: Uint16Array;
  readonly weights: Float64Array;
  readonly total: number;
  readonly root: number;
};

function writeMeans(
  raised: RaisedGroup,
  { places, weights, total, root }: Weighed,
  means: GroupMeans,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  for (let site = from; site < to; site += 1) {
    const first = site * raised.width;
    let [sum, low, high, on] = [0, 0, 0, 0];
    for (let i = 0; i < places.length; i += 1) {
      const weight = weights[i] ?? 0;
      const cell = first + (places[i] ?? 0);
      // An unknown is 0 in point, low and known, so that it adds exactly nothing.
      low += weight * (raised.low[cell] ?? 0);
      high += weight * (raised.high[cell] ?? 1);
      sum += weight * (raised.point[cell] ?? 0);
      on += weight * (raised.known[cell] ?? 0);
    }
    const kinder = Math.min(1, (low / total) ** root);
    const harsher = Math.min(1, (high / total) ** root);
    means.low[site] = kinder;
    means.high[site] = harsher;
    means.coverage[site] = Math.min(1, on / total);
    if (on > 0) means.point[site] = Math.min(Math.max(Math.min(1, (sum / on) ** root), kinder), harsher);
  }
}
