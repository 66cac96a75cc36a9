/**
 * The nearest feature of a packed layer: depth first through the tree, nearer children first, bounded by the best.
 *
 * A search begins with the winner of the site before, which in Hilbert order is near: most of the tree is never
 * entered, and no heap is needed. It is tried with the frame up to its reach; where nothing is found within it, and
 * near the poles, the search runs again over exact geodesics.
 */
import { endOfChildren, FAN_OUT, firstChild, type BoxTree } from './box-tree.ts';
import { leasts, leastToBox2, leastToBoxes } from './box-distance.ts';
import { UNITS_PER_TURN } from './fixed-degrees.ts';
import { NEAREST_REACH_M, setReach, type SiteFrame } from './site-frame.ts';

/** What a search looks for and the best it has found. One shape for all kinds of features keeps the walk fast. */
export type NearestSearch = {
  readonly tree: BoxTree;
  /** Measures a leaf, and takes what is nearer, or as near and of a lower index. */
  readonly measure: (frame: SiteFrame, leaf: number) => void;
  /** Whether a feature below this node may count; null opens every node. */
  mayCount: ((node: number) => boolean) | null;
  /** Whether the feature of this index counts; null counts all. */
  accept: ((item: number) => boolean) | null;
  /** Index of the best feature as the caller numbers them, -1 without one, and its square metres. */
  item: number;
  best2: number;
  /** Leaf of the last winner, -1 before the first. */
  seed: number;
};

/** A search over a tree that has found nothing yet; `measure` is given the search. */
export function startSearch(
  tree: BoxTree,
  measure: (search: NearestSearch, frame: SiteFrame, leaf: number) => void,
): NearestSearch {
  const search: NearestSearch = {
    tree,
    measure: (frame, leaf) => {
      measure(search, frame, leaf);
    },
    mayCount: null,
    accept: null,
    item: -1,
    best2: Infinity,
    seed: -1,
  };
  return search;
}

/** Whether a feature at a distance takes the lead: nearer than the best, or as near and of a lower index. */
export function takesLead({ item: leader, best2 }: NearestSearch, distance2: number, item: number): boolean {
  return distance2 < best2 || (distance2 === best2 && (leader < 0 || item < leader));
}

/** Whether the feature of this index counts at all. */
export function isAccepted({ accept }: NearestSearch, item: number): boolean {
  return accept === null || accept(item);
}

/** Deepest tree: nodes are told by 28 bits, which makes at most eleven levels of eight; seven children of each wait. */
const STACK = 12 * FAN_OUT;
/** Nodes that wait: their number times 16, plus their level. */
const waitingNodes = new Uint32Array(STACK);
const waitingLeasts = new Float64Array(STACK);

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
  if (leastToBox2(frame, boxes, root) > search.best2) return;
  let waiting = 0;
  waitingNodes[0] = 16 * root + top;
  waitingLeasts[0] = 0;
  while (waiting >= 0) {
    const node = waitingNodes[waiting] ?? 0;
    const least2 = waitingLeasts[waiting] ?? 0;
    waiting--;
    if (least2 > search.best2) continue;
    if (node % 16 === 0) search.measure(frame, node >>> 4);
    else waiting = open(frame, search, node, waiting);
  }
}

/** Puts the children of a node on the stack, the nearest on top; the new height of the stack. */
function open(frame: SiteFrame, search: NearestSearch, node: number, waiting: number): number {
  const { boxes } = search.tree;
  const { best2, mayCount } = search;
  const level = node % 16;
  const from = firstChild(search.tree, level, node >>> 4);
  const to = endOfChildren(search.tree, level, from);
  leastToBoxes(frame, boxes, from, to);
  let height = waiting;
  for (let child = from; child < to; child++) {
    const least2 = leasts[child - from] ?? 0;
    if (least2 > best2 || (mayCount !== null && !mayCount(child))) continue;
    const place = makePlace(++height, waiting + 1, least2);
    waitingNodes[place] = 16 * child + level - 1;
    waitingLeasts[place] = least2;
  }
  return height;
}

/** Moves nodes nearer than `least2` up from `lowest` on, into the free place on top; the place that comes free. */
function makePlace(top: number, lowest: number, least2: number): number {
  let place = top;
  for (; place > lowest && (waitingLeasts[place - 1] ?? 0) < least2; place--) {
    waitingNodes[place] = waitingNodes[place - 1] ?? 0;
    waitingLeasts[place] = waitingLeasts[place - 1] ?? 0;
  }
  return place;
}
