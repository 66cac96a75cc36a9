/**
 * Geometries as GeoPackage stores them: a small header, then ISO WKB.
 *
 * Written by hand because it is the hot path of a national layer (one read a feature) and the format is
 * one page; GDAL reads what we write and is the oracle of the tests.
 * Source: OGC 12-128r18, clause 2.1.3.1.1; OGC 06-103r4 (WKB).
 */
import type { Geometry, MultiLineString, MultiPoint, MultiPolygon, Position } from 'geojson';
import { invariant } from '../../core/lib/invariant.ts';

const KINDS = ['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'] as const;
/** Bytes of the envelope by its code in the header flags (clause 2.1.3.1.1, table "envelope contents indicator code"). */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64] as const;
const WGS84 = 4326;

/**
 * Encodes a 2-D geometry, little endian, without envelope; a collection is not stored and throws. The
 * bytes are a view of a block that many geometries share: store them, do not change them.
 */
export function encodeGeometry(geometry: Geometry): Buffer {
  const size = HEADER_BYTES + wkbBytes(geometry);
  const room = roomFor(size);
  const start = room.at;
  room.at += size;
  room.view.setUint32(start, HEADER);
  room.view.setInt32(start + 4, WGS84, true);
  const end = writeWkb(room.view, start + HEADER_BYTES, geometry);
  invariant(end === start + size, 'the size was counted right');
  return room.bytes.subarray(start, end);
}

/** "GP", version 0, flags: little endian, no envelope. */
const HEADER = 0x47500001;
const HEADER_BYTES = 8;
/** Byte order and kind; a count; a position. */
const HEAD_BYTES = 5;
const COUNT_BYTES = 4;
const POSITION_BYTES = 16;

type Block = { readonly bytes: Buffer; readonly view: DataView; at: number };

/** Bytes allocated at once: one allocation for each geometry of a national layer would cost more than filling it. */
const BLOCK_BYTES = 1 << 20;
let block = newBlock(0);

function roomFor(size: number): Block {
  if (block.at + size > block.bytes.length) block = newBlock(Math.max(size, BLOCK_BYTES));
  return block;
}

function newBlock(size: number): Block {
  const bytes = Buffer.allocUnsafeSlow(size);
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, size), at: 0 };
}

/** Decodes what `encodeGeometry` or another program wrote; null for an empty or damaged blob. Z and M are dropped. */
export function decodeGeometry(blob: Uint8Array): Geometry | null {
  if (blob.length < 13 || blob[0] !== 0x47 || blob[1] !== 0x50) return null;
  const flags = blob[3] ?? 0;
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
  if (envelope === undefined || (flags & 0x10) !== 0) return null;
  try {
    return new WkbReader(blob, 8 + envelope).geometry();
  } catch (cause) {
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

function wkbBytes(geometry: Geometry): number {
  switch (geometry.type) {
    case 'Point':
      return HEAD_BYTES + POSITION_BYTES;
    case 'LineString':
      return HEAD_BYTES + listBytes(geometry.coordinates);
    case 'Polygon':
      return HEAD_BYTES + ringsBytes(geometry.coordinates);
    case 'MultiPoint':
    case 'MultiLineString':
    case 'MultiPolygon':
      return partsOf(geometry).reduce((sum, part) => sum + wkbBytes(part), HEAD_BYTES + COUNT_BYTES);
    case 'GeometryCollection':
      throw notStored();
  }
}

/** What staging sees to: a collection was sorted into rows of one kind. */
function notStored(): Error {
  return new Error('a collection was sorted into rows of one kind on import');
}

function ringsBytes(rings: readonly Position[][]): number {
  return rings.reduce((sum, ring) => sum + listBytes(ring), COUNT_BYTES);
}

function listBytes({ length }: readonly Position[]): number {
  return COUNT_BYTES + length * POSITION_BYTES;
}

/** Writes at `at` and gives the byte after it. */
function writeWkb(view: DataView, at: number, geometry: Geometry): number {
  const next = writeHead(view, at, geometry.type);
  switch (geometry.type) {
    case 'Point':
      return writePosition(view, next, geometry.coordinates);
    case 'LineString':
      return writeList(view, next, geometry.coordinates);
    case 'Polygon':
      return geometry.coordinates.reduce(
        (end, ring) => writeList(view, end, ring),
        writeCount(view, next, geometry.coordinates.length),
      );
    case 'MultiPoint':
    case 'MultiLineString':
    case 'MultiPolygon':
      return partsOf(geometry).reduce(
        (end, part) => writeWkb(view, end, part),
        writeCount(view, next, geometry.coordinates.length),
      );
    case 'GeometryCollection':
      throw notStored();
  }
}

function partsOf(geometry: MultiPoint | MultiLineString | MultiPolygon): Geometry[] {
  if (geometry.type === 'MultiPoint') return geometry.coordinates.map((c) => ({ type: 'Point', coordinates: c }));
  if (geometry.type === 'MultiLineString')
    return geometry.coordinates.map((c) => ({ type: 'LineString', coordinates: c }));
  return geometry.coordinates.map((c) => ({ type: 'Polygon', coordinates: c }));
}

function writeHead(view: DataView, at: number, type: Geometry['type']): number {
  view.setUint8(at, 1);
  view.setUint32(at + 1, KINDS.indexOf(type as (typeof KINDS)[number]) + 1, true);
  return at + HEAD_BYTES;
}

function writeCount(view: DataView, at: number, count: number): number {
  view.setUint32(at, count, true);
  return at + COUNT_BYTES;
}

function writeList(view: DataView, at: number, list: readonly Position[]): number {
  let next = writeCount(view, at, list.length);
  for (const position of list) next = writePosition(view, next, position);
  return next;
}

function writePosition(view: DataView, at: number, position: Position): number {
  view.setFloat64(at, position[0] ?? NaN, true);
  view.setFloat64(at + 8, position[1] ?? NaN, true);
  return at + POSITION_BYTES;
}

/** Walks a WKB blob; a read past the end throws RangeError, which the caller turns into null. */
class WkbReader {
  private readonly view: DataView;
  private offset: number;

  constructor(bytes: Uint8Array, offset: number) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.offset = offset;
  }

  geometry(): Geometry | null {
    const little = this.view.getUint8(this.offset) === 1;
    const code = this.view.getUint32(this.offset + 1, little);
    this.offset += 5;
    const kind = KINDS[(code % 1000) - 1];
    // ISO: +1000 Z, +2000 M, +3000 ZM.
    const extra = [0, 1, 1, 2][Math.floor(code / 1000)] ?? 0;
    const stride = 16 + 8 * extra;
    return kind === undefined ? null : this.body(kind, little, stride);
  }

  private body(kind: (typeof KINDS)[number], little: boolean, stride: number): Geometry | null {
    const list = () => this.positions(this.uint(little), little, stride);
    if (kind === 'Point') {
      const [point] = this.positions(1, little, stride);
      return point === undefined || point.some(Number.isNaN) ? null : { type: kind, coordinates: point };
    }
    if (kind === 'LineString') return { type: kind, coordinates: list() };
    if (kind === 'Polygon') return { type: kind, coordinates: this.times(this.uint(little), list) };
    const parts = this.times(this.uint(little), () => this.geometry());
    const coordinates = parts.flatMap((part) => (part !== null && 'coordinates' in part ? [part.coordinates] : []));
    return { type: kind, coordinates } as Geometry;
  }

  private uint(little: boolean): number {
    const value = this.view.getUint32(this.offset, little);
    this.offset += 4;
    return value;
  }

  private times<T>(n: number, read: () => T): T[] {
    // A count larger than the bytes left is a damaged blob: fail before allocating.
    if (n > this.view.byteLength - this.offset) throw new RangeError('count beyond the end of the blob');
    return Array.from({ length: n }, read);
  }

  private positions(n: number, little: boolean, stride: number): Position[] {
    return this.times(n, () => {
      const position = [this.view.getFloat64(this.offset, little), this.view.getFloat64(this.offset + 8, little)];
      this.offset += stride;
      return position;
    });
  }
}
