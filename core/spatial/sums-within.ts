/**
 * Sums and counts of points within several radii of the site, from the sums in the nodes of the tree.
 *
 * A node that no radius cuts is taken whole: only points near a rim are measured. Points without a number are counted
 * and add nothing to a sum.
 */
import { leasts, leastToBox2, leastToBoxes, mostToBox2 } from './box-distance.ts';
import { endOfChildren, FAN_OUT, firstChild } from './box-tree.ts';
import { invariant } from '../lib/invariant.ts';
import { UNITS_PER_TURN } from './fixed-degrees.ts';
import type { PackedPoints } from './packed-points.ts';
import { pointDistance2 } from './point-in-frame.ts';
import { setReach, SUM_REACH_M, type SiteFrame } from './site-frame.ts';

export type SumSearch = {
  readonly points: PackedPoints;
  readonly radii2: Float64Array;
  readonly reachM: number;
  /** Sum of numbers within each radius, and number of points, both with the rim. */
  readonly sums: Float64Array;
  readonly counts: Float64Array;
};

/** Eleven levels of eight. */
const STACK = 12 * FAN_OUT;
/** Nodes that wait: their number times 16, plus their level. */
const waitingNodes = new Uint32Array(STACK);

/** A search for radii in metres, ascending, to be kept from site to site. */
export function searchSums(points: PackedPoints, radiiM: readonly number[]): SumSearch {
  invariant(
    radiiM.every((radius, i) => radius > (radiiM[i - 1] ?? 0)),
    'radii ascend',
  );
  return {
    points,
    radii2: Float64Array.from(radiiM, (radius) => radius * radius),
    reachM: radiiM.at(-1) ?? 0,
    sums: new Float64Array(radiiM.length),
    counts: new Float64Array(radiiM.length),
  };
}

/** Fills `sums` and `counts`. Radii beyond the reach of the frame, and sites near a pole, are measured exactly. */
export function sumsWithin(frame: SiteFrame, search: SumSearch): void {
  search.sums.fill(0);
  search.counts.fill(0);
  if (search.points.ids.length === 0) return;
  frame.isExact = frame.isPolar || search.reachM > SUM_REACH_M;
  setReach(frame, search.reachM);
  const { lon } = frame;
  // Exact bounds hold on every turn at once.
  const turns = frame.isExact ? 0 : 1;
  for (let turn = -turns; turn <= turns; turn++) {
    frame.lon = lon + turn * UNITS_PER_TURN;
    walk(frame, search);
  }
  frame.lon = lon;
  frame.isExact = frame.isPolar;
}

function walk(frame: SiteFrame, search: SumSearch): void {
  const { tree } = search.points;
  const { boxes, levels } = tree;
  const reach2 = search.reachM * search.reachM;
  const top = levels.length - 2;
  const root = levels[top] ?? 0;
  if (leastToBox2(frame, boxes, root) > reach2) return;
  let waiting = 0;
  waitingNodes[0] = 16 * root + top;
  while (waiting >= 0) {
    const node = waitingNodes[waiting] ?? 0;
    waiting--;
    const level = node % 16;
    if (level === 0) {
      addLeaf(search, frame, node >>> 4);
      continue;
    }
    const from = firstChild(tree, level, node >>> 4);
    const to = endOfChildren(tree, level, from);
    leastToBoxes(frame, boxes, from, to);
    for (let child = from; child < to; child++) {
      const least2 = leasts[child - from] ?? 0;
      if (least2 > reach2 || takeWhole(search, child, least2, mostToBox2(frame, boxes, child))) continue;
      waitingNodes[++waiting] = 16 * child + level - 1;
    }
  }
}

/** Adds a node that lies within or beyond each radius as a whole; false when a radius may cut it. */
function takeWhole({ points, radii2, sums, counts }: SumSearch, node: number, least2: number, most2: number): boolean {
  let first = radii2.length;
  while (first > 0 && (radii2[first - 1] ?? 0) >= most2) first--;
  if (first > 0 && (radii2[first - 1] ?? 0) >= least2) return false;
  const sum = points.sums[node] ?? 0;
  const count = pointsBelow(points, node);
  for (let i = first; i < radii2.length; i++) {
    sums[i] = (sums[i] ?? 0) + sum;
    counts[i] = (counts[i] ?? 0) + count;
  }
  return true;
}

/** Number of points below a node: all leaves but the last are full. */
function pointsBelow({ tree, ids }: PackedPoints, node: number): number {
  const { levels } = tree;
  let level = 0;
  let width = FAN_OUT;
  while (node >= (levels[level + 1] ?? Infinity)) {
    level++;
    width *= FAN_OUT;
  }
  return Math.min(width, ids.length - (node - (levels[level] ?? 0)) * width);
}

function addLeaf({ points, radii2, reachM, sums, counts }: SumSearch, frame: SiteFrame, leaf: number): void {
  const { vertices, ids, values } = points;
  const end = Math.min(FAN_OUT * (leaf + 1), ids.length);
  for (let place = FAN_OUT * leaf; place < end; place++) {
    const distance2 = pointDistance2(frame, vertices, place, reachM * reachM);
    const value = values[place] ?? NaN;
    for (let i = radii2.length - 1; i >= 0 && distance2 <= (radii2[i] ?? 0); i--) {
      counts[i] = (counts[i] ?? 0) + 1;
      if (!Number.isNaN(value)) sums[i] = (sums[i] ?? 0) + value;
    }
  }
}
