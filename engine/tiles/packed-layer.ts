/** A layer as tiles need it: no objects, only numbers in rows, and an index over their boxes. */
import Flatbush from 'flatbush';
import { Growing } from '../../core/lib/growing.ts';
import type { GeometrySink, Kind } from '../workspaces/walk-geometry.ts';
import { worldX, worldY } from './world-units.ts';

export type PackedLayer = {
  /** Row numbers of the table. */
  readonly fids: Float64Array;
  readonly kinds: Uint8Array;
  /** What the row is drawn and ranked by; NaN when it has none. */
  readonly values: Float64Array;
  /** Four numbers a feature, world units: west, north, east, south. */
  readonly boxes: Int32Array;
  /** First part of each feature, and one past the last; a part is a point, a line or a ring. */
  readonly parts: Uint32Array;
  /** First vertex of each part, and one past the last. */
  readonly vertices: Uint32Array;
  /** x and y in turn, world units. */
  readonly coordinates: Int32Array;
  /** Features from the most to the least worth drawing. */
  readonly byRank: Uint32Array;
  /** Boxes in the order of `byRank`, so that what a search finds sorts by rank; null when nothing has a position. */
  readonly index: Flatbush | null;
};

/** Bytes the arrays of a layer take. */
export function packedBytes(layer: PackedLayer): number {
  const { fids, kinds, values, boxes, parts, vertices, coordinates, byRank, index } = layer;
  const arrays = [fids, kinds, values, boxes, parts, vertices, coordinates, byRank];
  return arrays.reduce((sum, array) => sum + array.byteLength, index?.data.byteLength ?? 0);
}

/** Takes features one by one and packs them. Rows without a position are not taken. */
export class LayerPacker implements GeometrySink {
  readonly #fids = new Growing(Float64Array);
  readonly #kinds = new Growing(Uint8Array);
  readonly #values = new Growing(Float64Array);
  readonly #boxes = new Growing(Int32Array);
  readonly #parts = new Growing(Uint32Array);
  readonly #vertices = new Growing(Uint32Array);
  readonly #coordinates = new Growing(Int32Array);
  /** Where the open part and the open feature begin. */
  #partVertex = 0;
  #featurePart = 0;
  #featureVertex = 0;

  /** Adds a vertex to the open part. */
  vertex(lon: number, lat: number): void {
    this.#coordinates.push(worldX(lon));
    this.#coordinates.push(worldY(lat));
  }

  /** Ends the open part; one without vertices is none. */
  endPart(): void {
    const end = this.#coordinates.length / 2;
    if (end === this.#partVertex) return;
    this.#vertices.push(this.#partVertex);
    this.#partVertex = end;
  }

  /** Ends the open part as a ring and turns it: outer rings clockwise on screen, holes the other way. */
  endRing(isOuter: boolean): void {
    const from = this.#partVertex;
    const to = this.#coordinates.length / 2;
    const array = this.#coordinates.array;
    if (isOuter !== ringArea(array, from, to) > 0) reverse(array, from, to);
    this.endPart();
  }

  /** Ends the open feature; without parts nothing is added. */
  endFeature(fid: number, kind: Kind, value: number): void {
    const part = this.#vertices.length;
    if (part === this.#featurePart) return;
    const box = boxOf(this.#coordinates.array, this.#featureVertex, this.#partVertex);
    this.#parts.push(this.#featurePart);
    this.#featurePart = part;
    this.#featureVertex = this.#partVertex;
    this.#fids.push(fid);
    this.#kinds.push(kind);
    this.#values.push(value);
    for (const side of box) this.#boxes.push(side);
  }

  /** Forgets the open feature, for example when its blob ended too early. */
  dropFeature(): void {
    this.#vertices.length = this.#featurePart;
    this.#coordinates.length = this.#featureVertex * 2;
    this.#partVertex = this.#featureVertex;
  }

  /** Ranks, indexes and hands over; the packer is used up. */
  finish(): PackedLayer {
    this.#parts.push(this.#vertices.length);
    this.#vertices.push(this.#partVertex);
    const kinds = this.#kinds.done();
    const values = this.#values.done();
    const boxes = this.#boxes.done();
    const byRank = ranked(values, boxes);
    return {
      fids: this.#fids.done(),
      kinds,
      values,
      boxes,
      parts: this.#parts.done(),
      vertices: this.#vertices.done(),
      coordinates: this.#coordinates.done(),
      byRank,
      index: indexed(boxes, byRank),
    };
  }
}

/** Bits of a sort key: rank above, row below; together they are exact in a double. */
const ROW_BITS = 23;
const VALUE_BITS = 20;
const SIZE_BITS = 10;

/**
 * Larger values first, among equals larger boxes, then the order of the table. Both are taken by their logarithm in
 * steps, so that one plain sort of numbers does it: a comparing sort of 500,000 rows takes ten times as long.
 */
function ranked(values: Float64Array, boxes: Int32Array): Uint32Array {
  const keys = Float64Array.from(values, (value, i) => {
    const width = (boxes[i * 4 + 2] ?? 0) - (boxes[i * 4] ?? 0);
    const height = (boxes[i * 4 + 3] ?? 0) - (boxes[i * 4 + 1] ?? 0);
    // Values end at 2^40, boxes at 2^31.
    const rank = step(value, 40, VALUE_BITS) * 2 ** SIZE_BITS + step(Math.max(width, height), 31, SIZE_BITS);
    return (2 ** (VALUE_BITS + SIZE_BITS) - 1 - rank) * 2 ** ROW_BITS + i;
  });
  return Uint32Array.from(keys.sort(), (key) => key % 2 ** ROW_BITS);
}

/** A number from 0 by its logarithm, in steps of `bits`, up to two to the `most`. */
function step(value: number, most: number, bits: number): number {
  const share = value > 0 ? Math.min(1, Math.log2(1 + value) / most) : 0;
  return Math.floor(share * (2 ** bits - 1));
}

function indexed(boxes: Int32Array, byRank: Uint32Array): Flatbush | null {
  if (byRank.length === 0) return null;
  const index = new Flatbush(byRank.length, 16, Int32Array);
  for (const i of byRank) index.add(boxes[i * 4] ?? 0, boxes[i * 4 + 1] ?? 0, boxes[i * 4 + 2], boxes[i * 4 + 3]);
  index.finish();
  return index;
}

function boxOf(xy: Int32Array, from: number, to: number): readonly [number, number, number, number] {
  let [west, north, east, south] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = from; i < to; i += 1) {
    const x = xy[i * 2] ?? 0;
    const y = xy[i * 2 + 1] ?? 0;
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < north) north = y;
    if (y > south) south = y;
  }
  return [west, north, east, south];
}

/** Twice the signed area; positive is clockwise on a screen, where y goes down. */
function ringArea(xy: Int32Array, from: number, to: number): number {
  let sum = 0;
  for (let i = from, j = to - 1; i < to; j = i, i += 1) {
    sum += (xy[j * 2] ?? 0) * (xy[i * 2 + 1] ?? 0) - (xy[i * 2] ?? 0) * (xy[j * 2 + 1] ?? 0);
  }
  return sum;
}

function reverse(xy: Int32Array, from: number, to: number): void {
  for (let i = from, j = to - 1; i < j; i += 1, j -= 1) {
    for (const axis of [0, 1]) {
      const kept = xy[i * 2 + axis] ?? 0;
      xy[i * 2 + axis] = xy[j * 2 + axis] ?? 0;
      xy[j * 2 + axis] = kept;
    }
  }
}
