/** The nearest area of a layer, of all or of one class: metres to its boundary, for sites that lie in none. */
import { edgeDistance2 } from './edge-in-frame.ts';
import { findNearest, startSearch, takesLead, type NearestSearch } from './nearest-walk.ts';
import { firstOfRun, lastOfRun } from './packed-arrays.ts';
import { bitOfClass, type PackedAreas } from './packed-areas.ts';
import type { SiteFrame } from './site-frame.ts';

/** A search for boundaries of areas of a class, or of all areas with null, to be kept from site to site. */
export function searchAreas(areas: PackedAreas, ofClass: number | null): NearestSearch {
  const { vertices, runFeatures, ids, classes, runClasses } = areas;
  const search = startSearch(areas.runTree, (state, frame, run) => {
    const feature = runFeatures[run] ?? 0;
    if (ofClass !== null && classes[feature] !== ofClass) return;
    const last = lastOfRun(run);
    for (let vertex = firstOfRun(run); vertex < last; vertex++) {
      const distance2 = edgeDistance2(frame, vertices, vertex, state.best2);
      const item = ids[feature] ?? 0;
      if (!takesLead(state, distance2, item)) continue;
      state.best2 = distance2;
      state.item = item;
      state.seed = run;
    }
  });
  if (ofClass !== null) {
    const bit = bitOfClass(ofClass);
    search.mayCount = (node) => ((runClasses[node] ?? 0) & bit) !== 0;
  }
  return search;
}

/**
 * Metres to the nearest boundary, the index of its area in `search.item`, ties by index; NaN and -1 when there is none.
 * A site inside an area gets the distance to a boundary too: ask `containingArea` first.
 */
export function nearestBoundary(frame: SiteFrame, search: NearestSearch): number {
  return findNearest(frame, search);
}
