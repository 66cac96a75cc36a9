/** Every leaf of a packed layer that may come within a distance of the site, on all turns of longitude. */
import { leastToBox2 } from './box-distance.ts';
import { FAN_OUT, type BoxTree } from './box-tree.ts';
import { UNITS_PER_TURN } from './fixed-degrees.ts';
import type { SiteFrame } from './site-frame.ts';

/** What is done on the way. */
export type RangeVisit = {
  readonly tree: BoxTree;
  /** Square metres beyond which nothing is visited. */
  most2: number;
  /** Deals with a whole node and says so, or leaves it to be opened; null opens every node. */
  readonly takes: ((frame: SiteFrame, node: number, least2: number) => boolean) | null;
  readonly leaf: (frame: SiteFrame, leaf: number) => void;
};

/** Eleven levels of eight. */
const STACK = 12 * FAN_OUT;
const nodes = new Uint32Array(STACK);
const levelsOf = new Uint8Array(STACK);

/** Visits what lies within; the frame's reach must be set to it, or the frame be exact. */
export function walkRange(frame: SiteFrame, visit: RangeVisit): void {
  if (visit.tree.levels.length < 2) return;
  walk(frame, visit);
  // Exact bounds hold on every turn at once.
  if (frame.isExact) return;
  const { lon } = frame;
  frame.lon = lon - UNITS_PER_TURN;
  walk(frame, visit);
  frame.lon = lon + UNITS_PER_TURN;
  walk(frame, visit);
  frame.lon = lon;
}

function walk(frame: SiteFrame, visit: RangeVisit): void {
  const { boxes, levels } = visit.tree;
  const top = levels.length - 2;
  let waiting = 0;
  nodes[0] = levels[top] ?? 0;
  levelsOf[0] = top;
  while (waiting >= 0) {
    const node = nodes[waiting] ?? 0;
    const level = levelsOf[waiting] ?? 0;
    waiting--;
    const least2 = leastToBox2(frame, boxes, node);
    if (least2 > visit.most2) continue;
    if (visit.takes?.(frame, node, least2) === true) continue;
    if (level === 0) {
      visit.leaf(frame, node);
      continue;
    }
    const start = levels[level] ?? 0;
    const from = (levels[level - 1] ?? 0) + FAN_OUT * (node - start);
    for (let child = Math.min(from + FAN_OUT, start) - 1; child >= from; child--) {
      waiting++;
      nodes[waiting] = child;
      levelsOf[waiting] = level - 1;
    }
  }
}
