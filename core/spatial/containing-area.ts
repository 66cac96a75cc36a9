/** Which areas contain the site? Those on another turn of longitude are tried as well. */
import { endOfChildren, FAN_OUT, firstChild } from './box-tree.ts';
import { UNITS_PER_TURN } from './fixed-degrees.ts';
import { boxEast, boxNorth, boxSouth, boxWest } from './packed-arrays.ts';
import type { PackedAreas } from './packed-areas.ts';
import { isInFeature } from './point-in-feature.ts';
import type { SiteFrame } from './site-frame.ts';

export type ContainingSearch = {
  readonly areas: PackedAreas;
  /** The class that is asked about besides all areas. */
  readonly ofClass: number;
  /** The containing area of lowest index, its class, and that of class `ofClass`; -1 when there is none. */
  item: number;
  itemClass: number;
  itemOfClass: number;
};

/** Eleven levels of eight. */
const STACK = 12 * FAN_OUT;
/** Nodes that wait: their number times 16, plus their level. */
const waitingNodes = new Uint32Array(STACK);

/** A search over a layer, to be kept from site to site. */
export function searchContaining(areas: PackedAreas, ofClass = 0): ContainingSearch {
  return { areas, ofClass, item: -1, itemClass: -1, itemOfClass: -1 };
}

/** Index of the first area that contains the site or has it on its boundary, -1 when none does; more in `search`. */
export function containingArea(frame: SiteFrame, search: ContainingSearch): number {
  search.item = -1;
  search.itemClass = -1;
  search.itemOfClass = -1;
  if (search.areas.ids.length === 0) return -1;
  walk(search, frame.lon, frame.lat);
  walk(search, frame.lon - UNITS_PER_TURN, frame.lat);
  walk(search, frame.lon + UNITS_PER_TURN, frame.lat);
  return search.item;
}

function walk(search: ContainingSearch, lon: number, lat: number): void {
  const tree = search.areas.features;
  const { boxes, levels } = tree;
  const top = levels.length - 2;
  const root = levels[top] ?? 0;
  if (!holds(boxes, root, lon, lat)) return;
  let waiting = 0;
  waitingNodes[0] = 16 * root + top;
  while (waiting >= 0) {
    const node = waitingNodes[waiting] ?? 0;
    waiting--;
    const level = node % 16;
    if (level === 0) {
      if (isInFeature(search.areas, node >>> 4, lon, lat)) take(search, node >>> 4);
      continue;
    }
    const from = firstChild(tree, level, node >>> 4);
    const to = endOfChildren(tree, level, from);
    for (let child = from; child < to; child++) {
      if (holds(boxes, child, lon, lat)) waitingNodes[++waiting] = 16 * child + level - 1;
    }
  }
}

function holds(boxes: Int32Array, node: number, lon: number, lat: number): boolean {
  return (
    lon >= boxWest(boxes, node) &&
    lat >= boxSouth(boxes, node) &&
    lon <= boxEast(boxes, node) &&
    lat <= boxNorth(boxes, node)
  );
}

function take(search: ContainingSearch, place: number): void {
  const item = search.areas.ids[place] ?? 0;
  const itsClass = search.areas.classes[place] ?? 0;
  if (search.item < 0 || item < search.item) {
    search.item = item;
    search.itemClass = itsClass;
  }
  if (itsClass === search.ofClass && (search.itemOfClass < 0 || item < search.itemOfClass)) search.itemOfClass = item;
}
