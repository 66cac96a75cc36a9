/** The nearest line of a layer: true distance to edges that are straight in longitude and latitude. */
import { FAN_OUT } from './box-tree.ts';
import { edgeDistance2 } from './edge-in-frame.ts';
import { findNearest, type NearestSearch } from './nearest-walk.ts';
import type { PackedLines } from './packed-lines.ts';
import type { SiteFrame } from './site-frame.ts';

export type LineSearch = NearestSearch & {
  /** Whether the part of this index may count; null counts all. */
  accept: ((part: number) => boolean) | null;
};

/** A search over a layer, to be kept from site to site. */
export function searchLines(lines: PackedLines): LineSearch {
  const search: LineSearch = {
    tree: lines.tree,
    item: -1,
    best2: Infinity,
    seed: -1,
    accept: null,
    mayCount: null,
    measure: (frame, leaf) => {
      measureLeaf(lines, search, { frame, leaf });
    },
  };
  return search;
}

/** Metres to the nearest part that counts, its index in `search.item`, ties by index; NaN and -1 when none counts. */
export function nearestLine(frame: SiteFrame, search: LineSearch): number {
  return findNearest(frame, search);
}

function measureLeaf(
  { vertices, parts }: PackedLines,
  search: LineSearch,
  { frame, leaf }: { readonly frame: SiteFrame; readonly leaf: number },
): void {
  const end = Math.min(FAN_OUT * (leaf + 1), parts.length);
  for (let edge = FAN_OUT * leaf; edge < end; edge++) {
    const distance2 = edgeDistance2(frame, vertices, 2 * edge, search.best2);
    if (distance2 > search.best2) continue;
    const part = parts[edge] ?? 0;
    if (distance2 === search.best2 && part >= search.item && search.item >= 0) continue;
    if (search.accept !== null && !search.accept(part)) continue;
    search.best2 = distance2;
    search.item = part;
    search.seed = leaf;
  }
}
