/** The nearest area of a layer, of all or of one class: metres to its boundary, for sites that lie in none. */
import { edgeDistance2 } from './edge-in-frame.ts';
import { findNearest, type NearestSearch } from './nearest-walk.ts';
import { firstOfRun, lastOfRun } from './packed-arrays.ts';
import { bitOfClass, type PackedAreas } from './packed-areas.ts';
import type { SiteFrame } from './site-frame.ts';

/** A search for boundaries of areas of a class, or of all areas with null, to be kept from site to site. */
export function searchAreas(areas: PackedAreas, ofClass: number | null): NearestSearch {
  const bit = ofClass === null ? 0 : bitOfClass(ofClass);
  const search: NearestSearch = {
    tree: areas.runTree,
    item: -1,
    best2: Infinity,
    seed: -1,
    mayCount: ofClass === null ? null : (node) => ((areas.runClasses[node] ?? 0) & bit) !== 0,
    measure: (frame, run) => {
      const feature = areas.runFeatures[run] ?? 0;
      if (ofClass !== null && areas.classes[feature] !== ofClass) return;
      measureRun(areas, search, { frame, run });
    },
  };
  return search;
}

/**
 * Metres to the nearest boundary, the index of its area in `search.item`, ties by index; NaN and -1 when there is none.
 * A site inside an area gets the distance to a boundary too: ask `containingArea` first.
 */
export function nearestBoundary(frame: SiteFrame, search: NearestSearch): number {
  return findNearest(frame, search);
}

function measureRun(
  { vertices, runs, runFeatures, ids }: PackedAreas,
  search: NearestSearch,
  { frame, run }: { readonly frame: SiteFrame; readonly run: number },
): void {
  const word = runs[run] ?? 0;
  const last = lastOfRun(word);
  for (let vertex = firstOfRun(word); vertex < last; vertex++) {
    const distance2 = edgeDistance2(frame, vertices, vertex, search.best2);
    if (distance2 > search.best2) continue;
    const item = ids[runFeatures[run] ?? 0] ?? 0;
    if (distance2 === search.best2 && item >= search.item && search.item >= 0) continue;
    search.best2 = distance2;
    search.item = item;
    search.seed = run;
  }
}
