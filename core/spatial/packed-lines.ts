/** Lines packed for searching: every edge on its own, in Hilbert order, eight to a leaf. */
import { buildBoxTree, groupBoxes, type BoxTree } from './box-tree.ts';
import { cutsOf, piecesOf } from './cut-edges.ts';
import type { LineSet } from './feature-sets.ts';
import { turnToFit, UNITS_PER_DEGREE, unitsOf } from './fixed-degrees.ts';
import { hilbertOrder } from './hilbert.ts';
import { Growing } from '../lib/growing.ts';

export type PackedLines = {
  readonly kind: 'lines';
  /** Both ends of each edge, in units of fixed degrees: four numbers an edge. */
  readonly vertices: Int32Array;
  /** Part of the set that each edge belongs to. */
  readonly parts: Uint32Array;
  readonly tree: BoxTree;
};

/** Packs a set; edges without finite ends are left out, a part of one vertex is an edge of no length. */
export function packLines(lines: LineSet): PackedLines {
  const { ends, owners } = edgesOf(lines);
  const order = hilbertOrder(middlesOf(ends));
  const vertices = new Int32Array(ends.length);
  const parts = new Uint32Array(owners.length);
  for (const [place, from] of order.entries()) {
    vertices.set(ends.subarray(4 * from, 4 * from + 4), 4 * place);
    parts[place] = owners[from] ?? 0;
  }
  const tree = buildBoxTree(groupBoxes(boxesOf(vertices)));
  return { kind: 'lines', vertices, parts, tree };
}

/** Middles of edges, x and y interleaved, in half units. */
function middlesOf(ends: Int32Array): Float64Array {
  const middles = new Float64Array(ends.length / 2);
  for (let at = 0; at < middles.length; at++) {
    const end = 2 * at - (at & 1);
    middles[at] = (ends[end] ?? 0) + (ends[end + 2] ?? 0);
  }
  return middles;
}

function boxesOf(vertices: Int32Array): Int32Array {
  const boxes = new Int32Array(vertices.length);
  for (let at = 0; at < vertices.length; at++) {
    const [near, far] = [vertices[at] ?? 0, vertices[at ^ 2] ?? 0];
    // West and south are the lesser of both ends, east and north the greater.
    boxes[at] = (at & 2) === 0 ? Math.min(near, far) : Math.max(near, far);
  }
  return boxes;
}

function edgesOf({ coordinates, starts }: LineSet): { readonly ends: Int32Array; readonly owners: Uint32Array } {
  const ends = new Growing(Int32Array);
  const owners = new Growing(Uint32Array);
  for (let part = 0; part + 1 < starts.length; part++) {
    const [first, end] = [starts[part] ?? 0, starts[part + 1] ?? 0];
    for (let vertex = first; vertex < Math.max(first + 1, end - 1) && first < end; vertex++) {
      const last = Math.min(vertex + 1, end - 1);
      const from = [coordinates[2 * vertex] ?? NaN, coordinates[2 * vertex + 1] ?? NaN] as const;
      const to = [coordinates[2 * last] ?? NaN, coordinates[2 * last + 1] ?? NaN] as const;
      for (let pieces = pushEdge(ends, from, to); pieces > 0; pieces--) owners.push(part);
    }
  }
  return { ends: ends.done(), owners: owners.done() };
}

type Degrees = readonly [lon: number, lat: number];

/** Adds the pieces of an edge, each on the turn on which it fits; their number. */
function pushEdge(ends: Growing<Int32Array>, from: Degrees, to: Degrees): number {
  const [x0, y0, x1, y1] = [unitsOf(from[0]), unitsOf(from[1]), unitsOf(to[0]), unitsOf(to[1])];
  if (!Number.isFinite(x0 + y0 + x1 + y1)) return 0;
  if (piecesOf(x1 - x0, y1 - y0) === 1) {
    pushPiece(ends, x0, y0, [x1, y1]);
    return 1;
  }
  const way = [x0, y0, ...cutsOf(x0, y0, x1 - x0, y1 - y0), x1, y1];
  for (let at = 0; at + 2 < way.length; at += 2) {
    pushPiece(ends, way[at] ?? 0, way[at + 1] ?? 0, [way[at + 2] ?? 0, way[at + 3] ?? 0]);
  }
  return way.length / 2 - 1;
}

function pushPiece(ends: Growing<Int32Array>, x0: number, y0: number, [x1, y1]: readonly [number, number]): void {
  const turn = UNITS_PER_DEGREE * turnToFit(Math.min(x0, x1) / UNITS_PER_DEGREE, Math.max(x0, x1) / UNITS_PER_DEGREE);
  ends.push(x0 + turn);
  ends.push(y0);
  ends.push(x1 + turn);
  ends.push(y1);
}
