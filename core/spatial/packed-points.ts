/** Points packed for searching: Hilbert order, eight to a leaf, sums and highest values in the nodes above. */
import { buildBoxTree, FAN_OUT, foldUp, groupBoxes, type BoxTree } from './box-tree.ts';
import type { PointSet } from './feature-sets.ts';
import { turnToFit, unitsOf } from './fixed-degrees.ts';
import { hilbertOrder } from './hilbert.ts';
import { latAt, lonAt } from './packed-arrays.ts';

export type PackedPoints = {
  readonly kind: 'points';
  /** Units of fixed degrees, lon and lat interleaved, in packed order. */
  readonly vertices: Int32Array;
  /** Index of each point in the set it came from. */
  readonly ids: Uint32Array;
  /** Number of each point, NaN where it has none. */
  readonly values: Float64Array;
  /** For each node: sum of the numbers below it, and the highest of them; points without a number count as 0 and -Infinity. */
  readonly sums: Float64Array;
  readonly highest: Float64Array;
  readonly tree: BoxTree;
};

/** Packs a set; points without a finite position are left out. */
export function packPoints({ coordinates, values }: PointSet): PackedPoints {
  const given = located(coordinates);
  const vertices = new Int32Array(2 * given.length);
  for (const [place, item] of given.entries()) {
    const lon = coordinates[2 * item] ?? 0;
    vertices[2 * place] = unitsOf(lon + turnToFit(lon, lon));
    vertices[2 * place + 1] = unitsOf(coordinates[2 * item + 1] ?? 0);
  }
  const order = hilbertOrder(vertices);
  const ordered = new Int32Array(vertices.length);
  const ids = new Uint32Array(order.length);
  const orderedValues = new Float64Array(order.length);
  for (const [place, from] of order.entries()) {
    ordered[2 * place] = vertices[2 * from] ?? 0;
    ordered[2 * place + 1] = vertices[2 * from + 1] ?? 0;
    ids[place] = given[from] ?? 0;
    orderedValues[place] = values[given[from] ?? 0] ?? NaN;
  }
  const tree = buildBoxTree(groupBoxes(boxesOf(ordered)));
  return { kind: 'points', vertices: ordered, ids, values: orderedValues, tree, ...summarise(orderedValues, tree) };
}

function located(coordinates: Float64Array): readonly number[] {
  const items: number[] = [];
  for (let item = 0; 2 * item < coordinates.length; item++) {
    if (Number.isFinite(coordinates[2 * item]) && Number.isFinite(coordinates[2 * item + 1])) items.push(item);
  }
  return items;
}

function boxesOf(vertices: Int32Array): Int32Array {
  const boxes = new Int32Array(2 * vertices.length);
  for (let item = 0; 2 * item < vertices.length; item++) {
    const [x, y] = [lonAt(vertices, item), latAt(vertices, item)];
    boxes.set([x, y, x, y], 4 * item);
  }
  return boxes;
}

function summarise(values: Float64Array, tree: BoxTree): Pick<PackedPoints, 'sums' | 'highest'> {
  const count = tree.levels.at(-1) ?? 0;
  const sums = new Float64Array(count);
  const highest = new Float64Array(count).fill(-Infinity);
  for (const [item, value] of values.entries()) {
    if (Number.isNaN(value)) continue;
    const leaf = Math.floor(item / FAN_OUT);
    sums[leaf] = (sums[leaf] ?? 0) + value;
    highest[leaf] = Math.max(highest[leaf] ?? 0, value);
  }
  foldUp(tree, (node, from, to) => {
    for (let child = from; child < to; child++) {
      sums[node] = (sums[node] ?? 0) + (sums[child] ?? 0);
      highest[node] = Math.max(highest[node] ?? 0, highest[child] ?? 0);
    }
  });
  return { sums, highest };
}
