/**
 * One record of a `.shp` to plain GeoJSON. Heights stay as a third number, measures are left out.
 *
 * Source: Esri, Shapefile Technical Description (July 1998), pages 5 to 22.
 */
import type { Geometry, Position } from 'geojson';
import { groupRings } from './group-rings.ts';
import type { ShpRecord } from './shp-records.ts';

/** Kinds by their number; those with Z are 10 more, those with M 20 more. */
const KINDS: Readonly<Record<number, 'Point' | 'Lines' | 'Rings' | 'MultiPoint'>> = {
  1: 'Point',
  3: 'Lines',
  5: 'Rings',
  8: 'MultiPoint',
};
const BOX_BYTES = 32;
const POSITION_BYTES = 16;

type Cursor = { readonly view: DataView; at: number; readonly end: number };
type Count = { readonly count: number; readonly hasZ: boolean };

/** The geometry, null for an empty record, `unreadable` when its counts do not fit its length or its kind is unknown. */
export function readShpGeometry(view: DataView, { start, end }: ShpRecord): Geometry | null | 'unreadable' {
  if (end - start < 4) return 'unreadable';
  const type = view.getInt32(start, true);
  if (type === 0) return null;
  const kind = type > 0 && type < 30 ? KINDS[type % 10] : undefined;
  if (kind === undefined) return 'unreadable';
  try {
    return readKind({ view, at: start + 4, end }, kind, type > 10 && type < 20);
  } catch (error) {
    if (error instanceof RangeError) return 'unreadable';
    throw error;
  }
}

function readKind(cursor: Cursor, kind: (typeof KINDS)[number], hasZ: boolean): Geometry | 'unreadable' {
  if (kind === 'Point') return readPoint(cursor, hasZ);
  skip(cursor, BOX_BYTES);
  if (kind === 'MultiPoint') {
    return { type: kind, coordinates: readPositions(cursor, { count: readCount(cursor), hasZ }) };
  }
  const [parts, count] = [readCount(cursor), readCount(cursor)];
  const starts = readStarts(cursor, parts, count);
  const positions = readPositions(cursor, { count, hasZ });
  const pieces = starts.map((from, index) => positions.slice(from, starts[index + 1] ?? count));
  return kind === 'Rings' ? groupRings(pieces) : linesOf(pieces);
}

function readPoint(cursor: Cursor, hasZ: boolean): Geometry {
  const { view, at } = cursor;
  skip(cursor, POSITION_BYTES);
  const coordinates = [view.getFloat64(at, true), view.getFloat64(at + 8, true)];
  if (hasZ && at + 24 <= cursor.end) coordinates.push(view.getFloat64(at + 16, true));
  return { type: 'Point', coordinates };
}

function linesOf(pieces: readonly Position[][]): Geometry {
  const [only] = pieces;
  if (pieces.length === 1 && only !== undefined) return { type: 'LineString', coordinates: only };
  return { type: 'MultiLineString', coordinates: [...pieces] };
}

/** Index of the first position of every part; they must rise. */
function readStarts(cursor: Cursor, parts: number, count: number): number[] {
  const { view, at } = cursor;
  skip(cursor, parts * 4);
  const starts: number[] = [];
  for (let part = 0; part < parts; part += 1) {
    const start = view.getInt32(at + part * 4, true);
    if (start < (starts.at(-1) ?? 0) || start > count) throw new RangeError('parts are out of order');
    starts.push(start);
  }
  return starts;
}

function readPositions(cursor: Cursor, { count, hasZ }: Count): Position[] {
  const { view, at } = cursor;
  skip(cursor, count * POSITION_BYTES);
  // Heights follow all positions, after their own range of two numbers; some programs leave them out.
  const heights = cursor.at + POSITION_BYTES;
  const readsZ = hasZ && heights + count * 8 <= cursor.end;
  const positions = new Array<Position>(count);
  for (let index = 0; index < count; index += 1) {
    const x = view.getFloat64(at + index * POSITION_BYTES, true);
    const y = view.getFloat64(at + index * POSITION_BYTES + 8, true);
    positions[index] = readsZ ? [x, y, view.getFloat64(heights + index * 8, true)] : [x, y];
  }
  return positions;
}

function readCount(cursor: Cursor): number {
  const { view, at } = cursor;
  skip(cursor, 4);
  return view.getInt32(at, true);
}

/** Moves on; a negative length or one beyond the record is damage. */
function skip(cursor: Cursor, bytes: number): void {
  if (bytes < 0 || cursor.at + bytes > cursor.end) throw new RangeError('beyond the record');
  cursor.at += bytes;
}
