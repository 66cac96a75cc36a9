/**
 * The nearest feature of a packed layer: depth first through the tree, nearer children first, bounded by the best.
 *
 * A search begins with the winner of the site before, which in Hilbert order is near: most of the tree is never
 * entered, and no heap is needed. It is tried with the frame up to its reach; where nothing is found within it, and
 * near the poles, the search runs again over exact geodesics.
 */
import type { BoxTree } from './box-tree.ts';
import { FAN_OUT } from './box-tree.ts';
import { leastToBox2 } from './box-distance.ts';
import { UNITS_PER_TURN } from './fixed-degrees.ts';
import { NEAREST_REACH_M, setReach, type SiteFrame } from './site-frame.ts';

/** What a search looks for and the best it has found; measured leaf by leaf. */
export type NearestSearch = {
  readonly tree: BoxTree;
  /** Index of the best feature as the caller numbers them, -1 without one, and its square metres. */
  item: number;
  best2: number;
  /** Whether a feature of this node may count. */
  readonly mayCount: ((node: number) => boolean) | null;
  /** Measures a leaf, and takes what is nearer, or as near and of a lower index. */
  readonly measure: (frame: SiteFrame, leaf: number) => void;
  /** Leaf of the last winner, -1 before the first. */
  seed: number;
};

/** Deepest tree: 4 bytes count at most 2^32 leaves, 11 levels of eight. */
const MOST_LEVELS = 12;
/** Each level leaves at most seven children waiting. */
const STACK = MOST_LEVELS * FAN_OUT;
const nodes = new Float64Array(STACK);
const bounds = new Float64Array(STACK);
const levelsOf = new Uint8Array(STACK);

/** Metres to the nearest feature that counts, into `item` and `best2`; NaN and -1 when there is none. */
export function findNearest(frame: SiteFrame, search: NearestSearch): number {
  const { tree, seed } = search;
  search.item = -1;
  if (tree.levels.length < 2) return NaN;
  if (!frame.isPolar) {
    search.best2 = NEAREST_REACH_M * NEAREST_REACH_M;
    setReach(frame, NEAREST_REACH_M);
    if (seed >= 0) {
      search.measure(frame, seed);
      setReach(frame, Math.sqrt(search.best2));
    }
    walkTurns(frame, search);
    if (search.item >= 0) return Math.sqrt(search.best2);
  }
  frame.isExact = true;
  search.best2 = Infinity;
  if (seed >= 0) search.measure(frame, seed);
  walk(frame, search);
  frame.isExact = frame.isPolar;
  return search.item < 0 ? NaN : Math.sqrt(search.best2);
}

/** Looks on the site's own turn of longitude, then one turn west and east. */
function walkTurns(frame: SiteFrame, search: NearestSearch): void {
  walk(frame, search);
  const { lon } = frame;
  frame.lon = lon - UNITS_PER_TURN;
  walk(frame, search);
  frame.lon = lon + UNITS_PER_TURN;
  walk(frame, search);
  frame.lon = lon;
}

function walk(frame: SiteFrame, search: NearestSearch): void {
  const { boxes, levels } = search.tree;
  const top = levels.length - 2;
  const root = levels[top] ?? 0;
  let waiting = 0;
  nodes[0] = root;
  bounds[0] = leastToBox2(frame, boxes, root);
  levelsOf[0] = top;
  while (waiting >= 0) {
    const node = nodes[waiting] ?? 0;
    const level = levelsOf[waiting] ?? 0;
    const bound = bounds[waiting] ?? 0;
    waiting--;
    if (bound > search.best2) continue;
    if (level === 0) search.measure(frame, node);
    else waiting = open(frame, search, { node, level, waiting });
  }
}

type Opened = { readonly node: number; readonly level: number; readonly waiting: number };

/** Puts the children of a node on the stack, the nearest on top; the new height of the stack. */
function open(frame: SiteFrame, search: NearestSearch, { node, level, waiting }: Opened): number {
  const { boxes, levels } = search.tree;
  const start = levels[level] ?? 0;
  const from = (levels[level - 1] ?? 0) + FAN_OUT * (node - start);
  const to = Math.min(from + FAN_OUT, start);
  let height = waiting;
  for (let child = from; child < to; child++) {
    if (search.mayCount !== null && !search.mayCount(child)) continue;
    const bound = leastToBox2(frame, boxes, child);
    if (bound > search.best2) continue;
    let place = ++height;
    while (place > waiting + 1 && (bounds[place - 1] ?? 0) < bound) {
      nodes[place] = nodes[place - 1] ?? 0;
      bounds[place] = bounds[place - 1] ?? 0;
      levelsOf[place] = level - 1;
      place--;
    }
    nodes[place] = child;
    bounds[place] = bound;
    levelsOf[place] = level - 1;
  }
  return height;
}
