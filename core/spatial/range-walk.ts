/** Every leaf of a packed layer that may come within a distance of the site. */
import { leasts, leastToBox2, leastToBoxes } from './box-distance.ts';
import { endOfChildren, FAN_OUT, firstChild, type BoxTree } from './box-tree.ts';
import { UNITS_PER_TURN } from './fixed-degrees.ts';
import type { SiteFrame } from './site-frame.ts';

/** The leaves a walk has found: the first `count`, all on one turn of longitude. */
export type FoundLeaves = { readonly leaves: Uint32Array; count: number };

/** Room for every leaf of a tree. */
export function roomForLeaves({ counts }: BoxTree): FoundLeaves {
  return { leaves: new Uint32Array(counts[0] ?? 0), count: 0 };
}

/** Eleven levels of eight. */
const STACK = 12 * FAN_OUT;
/** Nodes that wait: their number times 16, plus their level. */
const waitingNodes = new Uint32Array(STACK);

/**
 * Calls `visit` with the leaves whose boxes come within `most2` square metres: on the site's own turn of longitude, then
 * one turn west and east, each time with the frame moved there. The frame's reach must be set, or the frame be exact:
 * exact bounds hold on every turn at once.
 */
export function visitRange(
  frame: SiteFrame,
  tree: BoxTree,
  most2: number,
  { found, visit }: { readonly found: FoundLeaves; readonly visit: (frame: SiteFrame) => void },
): void {
  if (tree.levels.length < 2) return;
  const { lon } = frame;
  const turns = frame.isExact ? 0 : 1;
  for (let turn = -turns; turn <= turns; turn++) {
    frame.lon = lon + turn * UNITS_PER_TURN;
    collect(frame, tree, most2, found);
    if (found.count > 0) visit(frame);
  }
  frame.lon = lon;
}

function collect(frame: SiteFrame, tree: BoxTree, most2: number, found: FoundLeaves): void {
  const { boxes, levels } = tree;
  found.count = 0;
  const top = levels.length - 2;
  const root = levels[top] ?? 0;
  if (leastToBox2(frame, boxes, root) > most2) return;
  if (top === 0) {
    found.leaves[0] = root;
    found.count = 1;
    return;
  }
  let waiting = 0;
  let count = 0;
  waitingNodes[0] = 16 * root + top;
  while (waiting >= 0) {
    const node = waitingNodes[waiting] ?? 0;
    waiting--;
    const level = node % 16;
    const from = firstChild(tree, level, node >>> 4);
    const to = endOfChildren(tree, level, from);
    leastToBoxes(frame, boxes, from, to);
    for (let child = from; child < to; child++) {
      if ((leasts[child - from] ?? 0) > most2) continue;
      if (level === 1) found.leaves[count++] = child;
      else waitingNodes[++waiting] = 16 * child + level - 1;
    }
  }
  found.count = count;
}
