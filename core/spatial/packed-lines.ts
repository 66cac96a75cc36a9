/** Lines packed for searching: every edge on its own, in Hilbert order, eight to a leaf. */
import { buildBoxTree, groupBoxes, type BoxTree } from './box-tree.ts';
import { cutsOf } from './cut-edges.ts';
import type { LineSet } from './feature-sets.ts';
import { turnToFit, UNITS_PER_DEGREE, UNITS_PER_TURN, unitsOf } from './fixed-degrees.ts';
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
  const order = hilbertOrder(Float64Array.from({ length: 2 * owners.length }, (_, i) => middle(ends, i)));
  const vertices = new Int32Array(ends.length);
  const parts = new Uint32Array(owners.length);
  for (const [place, from] of order.entries()) {
    vertices.set(ends.subarray(4 * from, 4 * from + 4), 4 * place);
    parts[place] = owners[from] ?? 0;
  }
  const tree = buildBoxTree(groupBoxes(boxesOf(vertices)));
  return { kind: 'lines', vertices, parts, tree };
}

function middle(ends: Int32Array, i: number): number {
  const at = 4 * (i >> 1) + (i & 1);
  return ((ends[at] ?? 0) + (ends[at + 2] ?? 0)) / 2;
}

function boxesOf(vertices: Int32Array): Int32Array {
  const boxes = new Int32Array(vertices.length);
  for (let at = 0; at < vertices.length; at += 4) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = vertices.subarray(at, at + 4);
    boxes.set([Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)], at);
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
  const way = [x0, y0, ...cutsOf(x0, y0, x1 - x0, y1 - y0), x1, y1];
  for (let at = 0; at + 2 < way.length; at += 2) {
    const [fromX = 0, fromY = 0, toX = 0, toY = 0] = way.slice(at, at + 4);
    const turn =
      (turnToFit(Math.min(fromX, toX) / UNITS_PER_DEGREE, Math.max(fromX, toX) / UNITS_PER_DEGREE) / 360) *
      UNITS_PER_TURN;
    for (const end of [fromX + turn, fromY, toX + turn, toY]) ends.push(end);
  }
  return way.length / 2 - 1;
}
