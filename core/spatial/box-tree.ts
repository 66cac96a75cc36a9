/**
 * A packed tree of boxes: eight to a node, children found by counting, no pointers.
 *
 * Leaves come in an order that keeps neighbours together. Level 0 holds the boxes of the leaves, level 1 one box for
 * every eight of them, and so on to a single root; all levels lie behind one another in one array, lowest first.
 */

import { joinBoxes } from './packed-arrays.ts';

/** Children of a node: two cache lines of boxes. */
export const FAN_OUT = 8;

export type BoxTree = {
  /** West, south, east, north of every node, in units of fixed degrees. */
  readonly boxes: Int32Array;
  /** First node of each level and, at the end, the number of all nodes; empty tree: a single 0. */
  readonly levels: readonly number[];
};

/** First node of each level over `leaves` leaves, and the number of all nodes. */
export function levelsOver(leaves: number): readonly number[] {
  const starts = [0];
  if (leaves === 0) return starts;
  let [count, total] = [leaves, leaves];
  starts.push(total);
  while (count > 1) {
    count = Math.ceil(count / FAN_OUT);
    total += count;
    starts.push(total);
  }
  return starts;
}

/** Tree over leaf boxes, west, south, east, north interleaved. */
export function buildBoxTree(leafBoxes: Int32Array): BoxTree {
  const levels = levelsOver(leafBoxes.length / 4);
  const boxes = new Int32Array(4 * (levels.at(-1) ?? 0));
  boxes.set(leafBoxes);
  foldUp(levels, (node, from, to) => {
    joinBoxes(boxes, { from, to }, boxes, node);
  });
  return { boxes, levels };
}

/** Calls `join` for every node above the leaves, from the lowest level up, with the range of its children. */
export function foldUp(levels: readonly number[], join: (node: number, from: number, to: number) => void): void {
  for (let level = 1; level + 1 < levels.length; level++) {
    const [below, start, end] = [levels[level - 1] ?? 0, levels[level] ?? 0, levels[level + 1] ?? 0];
    for (let node = start; node < end; node++) {
      const from = below + FAN_OUT * (node - start);
      join(node, from, Math.min(from + FAN_OUT, start));
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
