/**
 * Well-known text to a GeoJSON geometry: POINT, LINESTRING, POLYGON, their multiples and collections, in any
 * case, with Z, M or ZM, EMPTY, and PostGIS's leading SRID.
 *
 * Our own hundred lines: see docs/decisions on reading WKT. Source: OGC Simple Features 1.2.1, section 7.
 */
import { err, ok, type Result } from '../../core/lib/result.ts';

type WktError = { readonly code: 'wkt-unreadable' } | { readonly code: 'wkt-srid'; readonly srid: number };

/** How many brackets lie above a position. */
const KINDS: Readonly<Record<string, { readonly type: string; readonly depth: number }>> = {
  POINT: { type: 'Point', depth: 0 },
  MULTIPOINT: { type: 'MultiPoint', depth: 1 },
  LINESTRING: { type: 'LineString', depth: 1 },
  MULTILINESTRING: { type: 'MultiLineString', depth: 2 },
  POLYGON: { type: 'Polygon', depth: 2 },
  MULTIPOLYGON: { type: 'MultiPolygon', depth: 3 },
};
const TOKEN = /\s*([A-Za-z]+|[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[(),])/y;
/** Collections inside collections. Heuristic. */
const COLLECTION_DEPTH = 4;

class Unreadable extends Error {}

type Reader = { readonly text: string; at: number };
type Coordinates = number[] | Coordinates[];

/** The geometry as plain JSON, structure unchecked beyond the grammar. */
export function readWkt(text: string): Result<object, WktError> {
  const srid = /^\s*SRID\s*=\s*(\d{1,9})\s*;/i.exec(text);
  if (srid !== null && Number(srid[1]) !== 4326 && Number(srid[1]) !== 0) {
    return err({ code: 'wkt-srid', srid: Number(srid[1]) });
  }
  const reader: Reader = { text: text.trimEnd(), at: srid?.[0].length ?? 0 };
  try {
    const geometry = readGeometry(reader, COLLECTION_DEPTH);
    if (reader.at !== reader.text.length) throw new Unreadable();
    return ok(geometry);
  } catch (error) {
    if (error instanceof Unreadable) return err({ code: 'wkt-unreadable' });
    throw error;
  }
}

function readGeometry(reader: Reader, depth: number): object {
  const word = next(reader).toUpperCase();
  if (/^(?:Z|M|ZM)$/i.test(peek(reader))) next(reader);
  const name = word.replace(/(?:ZM|Z|M)$/, '');
  if (name === 'GEOMETRYCOLLECTION') {
    if (depth === 0) throw new Unreadable();
    return { type: 'GeometryCollection', geometries: isEmpty(reader) ? [] : readMembers(reader, depth - 1) };
  }
  const kind = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
  if (kind === undefined) throw new Unreadable();
  if (isEmpty(reader)) return { type: kind.type, coordinates: [] };
  if (kind.depth > 0) return { type: kind.type, coordinates: readList(reader, kind.depth, kind.type === 'MultiPoint') };
  expect(reader, '(');
  const coordinates = readPosition(reader);
  expect(reader, ')');
  return { type: kind.type, coordinates };
}

function readMembers(reader: Reader, depth: number): object[] {
  expect(reader, '(');
  const members = [readGeometry(reader, depth)];
  while (accept(reader, ',')) members.push(readGeometry(reader, depth));
  expect(reader, ')');
  return members;
}

/** `(a, b, ...)` with `depth - 1` more brackets around each; the points of a multipoint may have their own. */
function readList(reader: Reader, depth: number, mayBracket: boolean): Coordinates {
  if (isEmpty(reader)) return [];
  const one = (): Coordinates => {
    if (depth > 1) return readList(reader, depth - 1, false);
    if (!mayBracket || !accept(reader, '(')) return readPosition(reader);
    const position = readPosition(reader);
    expect(reader, ')');
    return position;
  };
  expect(reader, '(');
  const list: Coordinates[] = [one()];
  while (accept(reader, ',')) list.push(one());
  expect(reader, ')');
  return list;
}

function readPosition(reader: Reader): number[] {
  const position: number[] = [];
  while (/^[+-.\d]/.test(peek(reader)) && peek(reader) !== ',') position.push(Number(next(reader)));
  if (position.length < 2 || position.length > 4) throw new Unreadable();
  return position;
}

function isEmpty(reader: Reader): boolean {
  if (peek(reader).toUpperCase() !== 'EMPTY') return false;
  next(reader);
  return true;
}

function peek(reader: Reader): string {
  TOKEN.lastIndex = reader.at;
  return TOKEN.exec(reader.text)?.[1] ?? '';
}

function next(reader: Reader): string {
  TOKEN.lastIndex = reader.at;
  const match = TOKEN.exec(reader.text);
  if (match?.[1] === undefined) throw new Unreadable();
  reader.at = TOKEN.lastIndex;
  return match[1];
}

function accept(reader: Reader, mark: string): boolean {
  if (peek(reader) !== mark) return false;
  next(reader);
  return true;
}

function expect(reader: Reader, mark: string): void {
  if (!accept(reader, mark)) throw new Unreadable();
}
