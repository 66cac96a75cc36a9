/** Finds polygons near a point: a packed tree over their boxes, built once a layer. */
import type { LonLat } from '../geo/geodesic.ts';
import { buildBoxTree, type BoxTree } from './box-tree.ts';
import { turnToFit, UNITS_PER_DEGREE } from './fixed-degrees.ts';
import { hilbertOrder } from './hilbert.ts';
import { roomForLeaves, visitRange, type FoundLeaves } from './range-walk.ts';
import { createSiteFrame, moveFrame, setReach, SUM_REACH_M } from './site-frame.ts';

export type AreaIndex = {
  /** The item of each leaf. */
  readonly items: Uint32Array;
  readonly tree: BoxTree;
  readonly found: FoundLeaves;
};

/** More than rounding can move a box, m. */
const SLACK_M = 0.02;

const frame = createSiteFrame();

/** Index over boxes given as west, south, east, north, interleaved; null when there are none. */
export function buildAreaIndex(boxes: Float64Array): AreaIndex | null {
  const present = itemsWithBox(boxes);
  if (present.length === 0) return null;
  const packed = Int32Array.from(present.flatMap((item) => packedBox(boxes, item)));
  const order = hilbertOrder(Float64Array.from(present.flatMap((_, place) => middleOf(packed, place))));
  const ordered = new Int32Array(packed.length);
  const items = new Uint32Array(present.length);
  for (const [place, from] of order.entries()) {
    ordered.set(packed.subarray(4 * from, 4 * from + 4), 4 * place);
    items[place] = present[from] ?? 0;
  }
  const tree = buildBoxTree(ordered);
  return { items, tree, found: roomForLeaves(tree) };
}

/** Items whose box comes within `radiusKm` of the point or may do so, ascending. */
export function areasNear(index: AreaIndex, centre: LonLat, radiusKm: number): readonly number[] {
  const near = new Set<number>();
  const { items, tree, found } = index;
  const mostM = 1000 * radiusKm + SLACK_M;
  moveFrame(frame, centre[0], centre[1]);
  frame.isExact = frame.isPolar || mostM > SUM_REACH_M;
  setReach(frame, mostM);
  const visit = () => {
    for (const leaf of found.leaves.subarray(0, found.count)) near.add(items[leaf] ?? 0);
  };
  visitRange(frame, tree, mostM * mostM, { found, visit });
  return [...near].sort((a, b) => a - b);
}

function itemsWithBox(boxes: Float64Array): readonly number[] {
  const items: number[] = [];
  for (let item = 0; 4 * item < boxes.length; item++) {
    if (boxes.subarray(4 * item, 4 * item + 4).every(Number.isFinite)) items.push(item);
  }
  return items;
}

/** The box on the turn on which it fits; one that fits on none stands for every longitude. */
function packedBox(boxes: Float64Array, item: number): readonly number[] {
  const [west = 0, south = 0, east = 0, north = 0] = boxes.subarray(4 * item, 4 * item + 4);
  const turn = turnToFit(west, east);
  const [from, to] = Number.isNaN(turn) ? [-180, 180] : [west + turn, east + turn];
  const sides = [Math.floor, Math.floor, Math.ceil, Math.ceil];
  return [from, south, to, north].map((side, i) => (sides[i] ?? Math.round)(side * UNITS_PER_DEGREE));
}

function middleOf(boxes: Int32Array, place: number): readonly [number, number] {
  const [west = 0, south = 0, east = 0, north = 0] = boxes.subarray(4 * place, 4 * place + 4);
  return [(west + east) / 2, (south + north) / 2];
}
