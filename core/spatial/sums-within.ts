/**
 * Sums and counts of points within several radii of the site, from the sums in the nodes of the tree.
 *
 * A node that no radius cuts is taken whole: only points near a rim are measured. Points without a number are counted
 * and add nothing to a sum.
 */
import { mostToBox2 } from './box-distance.ts';
import { FAN_OUT } from './box-tree.ts';
import { invariant } from '../lib/invariant.ts';
import type { PackedPoints } from './packed-points.ts';
import { pointDistance2 } from './point-in-frame.ts';
import { walkRange, type RangeVisit } from './range-walk.ts';
import { setReach, SUM_REACH_M, type SiteFrame } from './site-frame.ts';

export type SumSearch = {
  readonly radii2: Float64Array;
  readonly reachM: number;
  /** Sum of numbers within each radius, and number of points, both with the rim. */
  readonly sums: Float64Array;
  readonly counts: Float64Array;
  readonly visit: RangeVisit;
};

/** A search for radii in metres, ascending, to be kept from site to site. */
export function searchSums(points: PackedPoints, radiiM: readonly number[]): SumSearch {
  const reachM = radiiM.at(-1) ?? 0;
  invariant(
    radiiM.every((radius, i) => radius > (radiiM[i - 1] ?? 0)),
    'radii ascend',
  );
  const search: SumSearch = {
    radii2: Float64Array.from(radiiM, (radius) => radius * radius),
    reachM,
    sums: new Float64Array(radiiM.length),
    counts: new Float64Array(radiiM.length),
    visit: {
      tree: points.tree,
      most2: reachM * reachM,
      takes: (frame, node, least2) => takeWhole(points, search, { frame, node, least2 }),
      leaf: (frame, leaf) => {
        addLeaf(points, search, { frame, leaf });
      },
    },
  };
  return search;
}

/** Fills `sums` and `counts`. Radii beyond the reach of the frame, and sites near a pole, are measured exactly. */
export function sumsWithin(frame: SiteFrame, search: SumSearch): void {
  search.sums.fill(0);
  search.counts.fill(0);
  frame.isExact = frame.isPolar || search.reachM > SUM_REACH_M;
  setReach(frame, search.reachM);
  walkRange(frame, search.visit);
  frame.isExact = frame.isPolar;
}

type Whole = { readonly frame: SiteFrame; readonly node: number; readonly least2: number };

function takeWhole(points: PackedPoints, search: SumSearch, { frame, node, least2 }: Whole): boolean {
  const { radii2 } = search;
  const most2 = mostToBox2(frame, points.tree.boxes, node);
  for (const radius2 of radii2) {
    if (least2 <= radius2 && most2 > radius2) return false;
  }
  const count = pointsBelow(points, node);
  for (let i = 0; i < radii2.length; i++) {
    if (most2 > (radii2[i] ?? 0)) continue;
    search.sums[i] = (search.sums[i] ?? 0) + (points.sums[node] ?? 0);
    search.counts[i] = (search.counts[i] ?? 0) + count;
  }
  return true;
}

/** Number of points below a node: all leaves but the last are full. */
function pointsBelow({ tree, ids }: PackedPoints, node: number): number {
  const { levels } = tree;
  let level = 0;
  while (node >= (levels[level + 1] ?? Infinity)) level++;
  const width = FAN_OUT ** (level + 1);
  const first = (node - (levels[level] ?? 0)) * width;
  return Math.min(width, ids.length - first);
}

function addLeaf(
  { vertices, ids, values }: PackedPoints,
  { radii2, sums, counts, visit }: SumSearch,
  { frame, leaf }: { readonly frame: SiteFrame; readonly leaf: number },
): void {
  const end = Math.min(FAN_OUT * (leaf + 1), ids.length);
  for (let place = FAN_OUT * leaf; place < end; place++) {
    const distance2 = pointDistance2(frame, vertices, place, visit.most2);
    const value = values[place] ?? NaN;
    for (let i = radii2.length - 1; i >= 0 && distance2 <= (radii2[i] ?? 0); i--) {
      counts[i] = (counts[i] ?? 0) + 1;
      if (!Number.isNaN(value)) sums[i] = (sums[i] ?? 0) + value;
    }
  }
}
