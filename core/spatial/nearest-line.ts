/** The nearest line of a layer: true distance to edges that are straight in longitude and latitude. */
import { FAN_OUT } from './box-tree.ts';
import { edgeDistance2 } from './edge-in-frame.ts';
import { findNearest, isAccepted, startSearch, takesLead, type NearestSearch } from './nearest-walk.ts';
import type { PackedLines } from './packed-lines.ts';
import type { SiteFrame } from './site-frame.ts';

/** A search for the nearest line, to be kept from site to site; `accept` may be set to the parts that count. */
export function searchLines({ vertices, parts, tree }: PackedLines): NearestSearch {
  return startSearch(tree, (search, frame, leaf) => {
    const end = Math.min(FAN_OUT * (leaf + 1), parts.length);
    for (let edge = FAN_OUT * leaf; edge < end; edge++) {
      const part = parts[edge] ?? 0;
      if (!isAccepted(search, part)) continue;
      const distance2 = edgeDistance2(frame, vertices, 2 * edge, search.best2);
      if (!takesLead(search, distance2, part)) continue;
      search.best2 = distance2;
      search.item = part;
      search.seed = leaf;
    }
  });
}

/** Metres to the nearest part that counts, its index in `search.item`, ties by index; NaN and -1 when none counts. */
export function nearestLine(frame: SiteFrame, search: NearestSearch): number {
  return findNearest(frame, search);
}
