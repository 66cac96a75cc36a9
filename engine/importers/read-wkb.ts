/**
 * Well-known binary to a GeoJSON geometry: ISO codes with Z, M and ZM, and the flags of PostGIS with an SRID.
 *
 * Heights stay as a third number, so that the review can say that they were dropped; measures are left out.
 * Source: OGC 06-103r4, section 8.2; PostGIS manual, "Geometry input and output".
 */

export type Wkb = { readonly geometry: object; readonly srid: number | null };

const KINDS = [
  '',
  'Point',
  'LineString',
  'Polygon',
  'MultiPoint',
  'MultiLineString',
  'MultiPolygon',
  'GeometryCollection',
];
/** PostGIS flags in the kind of a geometry. */
const [HAS_Z, HAS_M, HAS_SRID] = [0x80000000, 0x40000000, 0x20000000];
/** Collections inside one another. Heuristic. */
const MAX_DEPTH = 8;

type Head = { readonly kind: string; readonly little: boolean; readonly hasZ: boolean; readonly stride: number };
type Cursor = { readonly view: DataView; at: number; srid: number | null };

/** The geometry, structure unchecked; null for bytes that are none or end too early. */
export function readWkb(bytes: Uint8Array): Wkb | null {
  const cursor: Cursor = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), at: 0, srid: null };
  try {
    const geometry = readGeometry(cursor, MAX_DEPTH);
    return { geometry, srid: cursor.srid === 0 ? null : cursor.srid };
  } catch (error) {
    // A read beyond the end, a count that the bytes cannot hold, or an unknown kind.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readGeometry(cursor: Cursor, depth: number): object {
  const head = readHead(cursor);
  switch (head.kind) {
    case 'Point': {
      const [position = []] = readPositions(cursor, head, 1);
      // An empty point is written as not-a-number.
      return { type: 'Point', coordinates: position.some(Number.isNaN) ? [] : position };
    }
    case 'LineString':
      return { type: head.kind, coordinates: readPositions(cursor, head, readCount(cursor, head)) };
    case 'Polygon':
      return { type: head.kind, coordinates: readRings(cursor, head) };
    default:
      return readParts(cursor, head, depth);
  }
}

function readParts(cursor: Cursor, head: Head, depth: number): object {
  if (depth === 0) throw new RangeError('collections are nested too deep');
  const count = readCount(cursor, head);
  const parts: object[] = [];
  for (let part = 0; part < count; part += 1) parts.push(readGeometry(cursor, depth - 1));
  if (head.kind === 'GeometryCollection') return { type: head.kind, geometries: parts };
  return { type: head.kind, coordinates: parts.map((part) => ('coordinates' in part ? part.coordinates : [])) };
}

function readHead(cursor: Cursor): Head {
  const little = cursor.view.getUint8(cursor.at) === 1;
  const code = cursor.view.getUint32(cursor.at + 1, little);
  cursor.at += 5;
  if ((code & HAS_SRID) !== 0) {
    cursor.srid = cursor.view.getUint32(cursor.at, little);
    cursor.at += 4;
  }
  const plain = code & 0x0fffffff;
  const [dimensions, kind] = [Math.floor(plain / 1000), KINDS[plain % 1000]];
  if (kind === undefined || kind === '' || dimensions > 3) throw new RangeError('no kind of geometry');
  const hasZ = (code & HAS_Z) !== 0 || dimensions === 1 || dimensions === 3;
  const hasM = (code & HAS_M) !== 0 || dimensions >= 2;
  return { kind, little, hasZ, stride: 16 + (hasZ ? 8 : 0) + (hasM ? 8 : 0) };
}

function readCount(cursor: Cursor, { little }: Head): number {
  const count = cursor.view.getUint32(cursor.at, little);
  cursor.at += 4;
  return count;
}

function readRings(cursor: Cursor, head: Head): number[][][] {
  const rings: number[][][] = [];
  for (let left = readCount(cursor, head); left > 0; left -= 1)
    rings.push(readPositions(cursor, head, readCount(cursor, head)));
  return rings;
}

function readPositions(cursor: Cursor, { little, hasZ, stride }: Head, count: number): number[][] {
  const { view } = cursor;
  if (count * stride > view.byteLength - cursor.at) throw new RangeError('more positions than bytes');
  const positions = new Array<number[]>(count);
  let { at } = cursor;
  for (let index = 0; index < count; index += 1, at += stride) {
    const x = view.getFloat64(at, little);
    const y = view.getFloat64(at + 8, little);
    positions[index] = hasZ ? [x, y, view.getFloat64(at + 16, little)] : [x, y];
  }
  cursor.at = at;
  return positions;
}
