/**
 * Geometries as GeoPackage stores them: a small header, then ISO WKB.
 *
 * Written by hand because it is the hot path of a national layer (one read a feature) and the format is
 * one page; GDAL reads what we write and is the oracle of the tests.
 * Source: OGC 12-128r18, clause 2.1.3.1.1; OGC 06-103r4 (WKB).
 */
import type { Geometry, Position } from 'geojson';
import { invariant } from '../../core/lib/invariant.ts';

const KINDS = ['Point', 'LineString', 'Polygon', 'MultiPoint', 'MultiLineString', 'MultiPolygon'] as const;
/** Bytes of the envelope by its code in the header flags (clause 2.1.3.1.1, table "envelope contents indicator code"). */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64] as const;
const WGS84 = 4326;

/** Encodes a 2-D geometry, little endian, without envelope; a collection is not stored by any role and throws. */
export function encodeGeometry(geometry: Geometry): Buffer {
  const header = Buffer.from([0x47, 0x50, 0, 1, 0, 0, 0, 0]);
  header.writeInt32LE(WGS84, 4);
  return Buffer.concat([header, encodeWkb(geometry)]);
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

function encodeWkb(geometry: Geometry): Buffer {
  const code = KINDS.indexOf(geometry.type as (typeof KINDS)[number]) + 1;
  invariant(code > 0, 'a collection was refused or split on import');
  const bytes: Buffer[] = [head(code)];
  switch (geometry.type) {
    case 'Point':
      bytes.push(positions([geometry.coordinates]));
      break;
    case 'LineString':
      bytes.push(count(geometry.coordinates.length), positions(geometry.coordinates));
      break;
    case 'Polygon':
      bytes.push(count(geometry.coordinates.length));
      for (const ring of geometry.coordinates) bytes.push(count(ring.length), positions(ring));
      break;
    case 'MultiPoint':
    case 'MultiLineString':
    case 'MultiPolygon':
    case 'GeometryCollection':
      for (const part of partsOf(geometry)) bytes.push(encodeWkb(part));
      bytes.splice(1, 0, count(bytes.length - 1));
  }
  return Buffer.concat(bytes);
}

function partsOf(geometry: Geometry): Geometry[] {
  if (geometry.type === 'MultiPoint') return geometry.coordinates.map((c) => ({ type: 'Point', coordinates: c }));
  if (geometry.type === 'MultiLineString')
    return geometry.coordinates.map((c) => ({ type: 'LineString', coordinates: c }));
  invariant(geometry.type === 'MultiPolygon', 'all other kinds were handled');
  return geometry.coordinates.map((c) => ({ type: 'Polygon', coordinates: c }));
}

function head(code: number): Buffer {
  const bytes = Buffer.alloc(5);
  bytes[0] = 1;
  bytes.writeUInt32LE(code, 1);
  return bytes;
}

function count(n: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(n);
  return bytes;
}

function positions(list: readonly Position[]): Buffer {
  const bytes = Buffer.alloc(list.length * 16);
  for (const [i, [lon = NaN, lat = NaN]] of list.entries()) {
    bytes.writeDoubleLE(lon, i * 16);
    bytes.writeDoubleLE(lat, i * 16 + 8);
  }
  return bytes;
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
