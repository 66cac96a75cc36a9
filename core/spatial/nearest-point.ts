/** The nearest point of a layer, of all or of those whose number reaches a threshold. */
import { FAN_OUT } from './box-tree.ts';
import { findNearest, isAccepted, startSearch, takesLead, type NearestSearch } from './nearest-walk.ts';
import type { PackedPoints } from './packed-points.ts';
import { pointDistance2 } from './point-in-frame.ts';
import type { SiteFrame } from './site-frame.ts';

/**
 * A search for the nearest point, to be kept from site to site: of those whose number is at least `minValue`, or of all
 * with -Infinity. A point without a number reaches no threshold.
 */
export function searchPoints(points: PackedPoints, minValue = -Infinity): NearestSearch {
  const { vertices, ids, values, highest } = points;
  const search = startSearch(points.tree, (state, frame, leaf) => {
    const end = Math.min(FAN_OUT * (leaf + 1), ids.length);
    for (let place = FAN_OUT * leaf; place < end; place++) {
      const item = ids[place] ?? 0;
      if (isBelow(values[place] ?? NaN, minValue) || !isAccepted(state, item)) continue;
      const distance2 = pointDistance2(frame, vertices, place, state.best2);
      if (!takesLead(state, distance2, item)) continue;
      state.best2 = distance2;
      state.item = item;
      state.seed = leaf;
    }
  });
  if (minValue !== -Infinity) search.mayCount = (node) => (highest[node] ?? NaN) >= minValue;
  return search;
}

/** Metres to the nearest point that counts, its index in `search.item`, ties by index; NaN and -1 when none counts. */
export function nearestPoint(frame: SiteFrame, search: NearestSearch): number {
  return findNearest(frame, search);
}

function isBelow(value: number, minValue: number): boolean {
  return minValue !== -Infinity && !(value >= minValue);
}
