/** The nearest point of a layer, of all or of those whose number reaches a threshold. */
import { FAN_OUT } from './box-tree.ts';
import { findNearest, type NearestSearch } from './nearest-walk.ts';
import type { PackedPoints } from './packed-points.ts';
import { pointDistance2 } from './point-in-frame.ts';
import type { SiteFrame } from './site-frame.ts';

export type PointSearch = NearestSearch & {
  /** Points with a lower number, or none, do not count; -Infinity counts all. */
  minValue: number;
  /** Whether the point of this index may count; null counts all. */
  accept: ((item: number) => boolean) | null;
};

/** A search over a layer, to be kept from site to site. */
export function searchPoints(points: PackedPoints): PointSearch {
  const search: PointSearch = {
    tree: points.tree,
    item: -1,
    best2: Infinity,
    seed: -1,
    minValue: -Infinity,
    accept: null,
    mayCount: (node) => search.minValue === -Infinity || (points.highest[node] ?? 0) >= search.minValue,
    measure: (frame, leaf) => {
      measureLeaf(points, search, { frame, leaf });
    },
  };
  return search;
}

/** Metres to the nearest point that counts, its index in `search.item`, ties by index; NaN and -1 when none counts. */
export function nearestPoint(frame: SiteFrame, search: PointSearch): number {
  return findNearest(frame, search);
}

function measureLeaf(
  { vertices, ids, values }: PackedPoints,
  search: PointSearch,
  { frame, leaf }: { readonly frame: SiteFrame; readonly leaf: number },
): void {
  const end = Math.min(FAN_OUT * (leaf + 1), ids.length);
  for (let place = FAN_OUT * leaf; place < end; place++) {
    const distance2 = pointDistance2(frame, vertices, place, search.best2);
    if (distance2 > search.best2) continue;
    const item = ids[place] ?? 0;
    if (distance2 === search.best2 && item >= search.item && search.item >= 0) continue;
    if (search.minValue !== -Infinity && !((values[place] ?? NaN) >= search.minValue)) continue;
    if (search.accept !== null && !search.accept(item)) continue;
    search.best2 = distance2;
    search.item = item;
    search.seed = leaf;
  }
}
