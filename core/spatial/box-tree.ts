/**
 * A packed tree of boxes: eight to a node, children found by counting, no pointers.
 *
 * Leaves come in an order that keeps neighbours together. Level 0 holds the boxes of the leaves, level 1 one box for
 * every eight of them, and so on to a single root; all levels lie behind one another in one array, lowest first. The
 * children of a node are one record of 128 bytes, side by side by what they say, so that a processor compares four at a time.
 */

import { joinBoxes } from './packed-arrays.ts';

/** Children of a node: two cache lines of boxes. */
export const FAN_OUT = 8;

export type BoxTree = {
  /** Records of eight nodes: their wests, souths, easts and norths, in units of fixed degrees. */
  readonly boxes: Int32Array;
  /** First node of each level, a multiple of eight, and at the end the number of places for nodes; empty tree: a single 0. */
  readonly levels: readonly number[];
  /** Nodes of each level. Places behind them, up to the next level, hold a box that nothing is in. */
  readonly counts: readonly number[];
};

export type Levels = Omit<BoxTree, 'boxes'>;

/** Where a box begins that nothing is in, and where it ends. */
const NOWHERE = [2 ** 31 - 1, -(2 ** 31)] as const;

/** The levels over `leaves` leaves. */
export function levelsOver(leaves: number): Levels {
  if (leaves === 0) return { levels: [0], counts: [] };
  const counts = [leaves];
  let count = leaves;
  while (count > 1) {
    count = Math.ceil(count / FAN_OUT);
    counts.push(count);
  }
  const levels = [0];
  for (const one of counts) levels.push((levels.at(-1) ?? 0) + FAN_OUT * Math.ceil(one / FAN_OUT));
  return { levels, counts };
}

/** Tree over leaf boxes, west, south, east, north interleaved. */
export function buildBoxTree(leafBoxes: Int32Array): BoxTree {
  const over = levelsOver(leafBoxes.length / 4);
  const boxes = new Int32Array(4 * (over.levels.at(-1) ?? 0));
  for (let at = 0; at < boxes.length; at++) boxes[at] = NOWHERE[(at & 2) === 0 ? 0 : 1];
  boxes.set(leafBoxes);
  foldUp(over, (node, from, to) => {
    joinBoxes(boxes, { from, to }, boxes, node);
  });
  return { boxes: asRecords(boxes), ...over };
}

/** Boxes one after another -> records of eight, side by side; as many as fill whole records. */
function asRecords(boxes: Int32Array): Int32Array {
  const records = new Int32Array(boxes.length);
  for (let at = 0; at < boxes.length; at++) {
    const [node, side] = [at >>> 2, at & 3];
    records[4 * (node - (node & 7)) + FAN_OUT * side + (node & 7)] = boxes[at] ?? 0;
  }
  return records;
}

/** First of the children of a node of a level above 0. */
export function firstChild({ levels }: Levels, level: number, node: number): number {
  return (levels[level - 1] ?? 0) + FAN_OUT * (node - (levels[level] ?? 0));
}

/** One past the last of the children that begin at `first`, on the level below `level`. */
export function endOfChildren({ levels, counts }: Levels, level: number, first: number): number {
  return Math.min(first + FAN_OUT, (levels[level - 1] ?? 0) + (counts[level - 1] ?? 0));
}

/** Calls `join` for every node above the leaves, from the lowest level up, with the range of its children. */
export function foldUp(over: Levels, join: (node: number, from: number, to: number) => void): void {
  for (let level = 1; level < over.counts.length; level++) {
    const start = over.levels[level] ?? 0;
    for (let node = start; node < start + (over.counts[level] ?? 0); node++) {
      const from = firstChild(over, level, node);
      join(node, from, endOfChildren(over, level, from));
    }
  }
}

/** Boxes of groups of eight items, from the boxes of the items; the groups are leaves. */
export function groupBoxes(itemBoxes: Int32Array): Int32Array {
  const count = itemBoxes.length / 4;
  const boxes = new Int32Array(4 * Math.ceil(count / FAN_OUT));
  for (let from = 0; from < count; from += FAN_OUT) {
    joinBoxes(itemBoxes, { from, to: Math.min(count, from + FAN_OUT) }, boxes, from / FAN_OUT);
  }
  return boxes;
}
