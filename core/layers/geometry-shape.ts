/**
 * Is this value a geometry? Checks structure only (types, nesting, vertex counts), not where it lies.
 *
 * Strict as RFC 7946 section 3.1 is, with one repair that costs nothing: a ring that is not closed is
 * closed, and the caller is told. Heights and measures are dropped, and the caller is told.
 */
import type { Geometry, Position } from 'geojson';
import { err, ok, type Result } from '../lib/result.ts';

type ShapeRepair = 'z-dropped' | 'ring-closed';
export type Shape = { readonly geometry: Geometry | 'empty'; readonly repairs: ReadonlySet<ShapeRepair> };
type ShapeError = 'unreadable';

/** Depth of collections inside collections; deeper is taken for an attack. Heuristic. */
const COLLECTION_DEPTH = 4;
/** RFC 7946 section 3.1.6: a closed ring has four or more positions. */
const RING_POSITIONS = 4;

/** Thrown and caught inside this file only: a vertex deep inside a multipolygon is wrong. */
class Unreadable extends Error {}

/**
 * A geometry made of plain numbers, `empty` when it has no position, or `unreadable`. What is right as it stands is
 * not copied: national layers have millions of positions.
 */
export function parseShape(value: unknown): Result<Shape, ShapeError> {
  const repairs = new Set<ShapeRepair>();
  try {
    const geometry = parseGeometry(value, repairs, COLLECTION_DEPTH);
    return ok({ geometry: geometry ?? 'empty', repairs });
  } catch (error) {
    if (error instanceof Unreadable) return err('unreadable');
    throw error;
  }
}

function parseGeometry(value: unknown, repairs: Set<ShapeRepair>, depth: number): Geometry | null {
  if (typeof value !== 'object' || value === null || !('type' in value)) throw new Unreadable();
  const { type } = value;
  if (type === 'GeometryCollection') return parseCollection(value, repairs, depth);
  const coordinates = list('coordinates' in value ? value.coordinates : undefined);
  const parse = typeof type === 'string' && Object.hasOwn(PARSERS, type) ? PARSERS[type as keyof typeof PARSERS] : null;
  if (parse === null) throw new Unreadable();
  return coordinates.length === 0 ? null : parse(coordinates, repairs);
}

type ParseCoordinates = (coordinates: readonly unknown[], repairs: Set<ShapeRepair>) => Geometry | null;

const PARSERS = {
  Point: (coordinates, repairs) => ({ type: 'Point', coordinates: position(coordinates, repairs) }),
  MultiPoint: (coordinates, repairs) => ({
    type: 'MultiPoint',
    coordinates: positionsOf(coordinates, repairs),
  }),
  LineString: (coordinates, repairs) => ({ type: 'LineString', coordinates: line(coordinates, repairs) }),
  MultiLineString: (coordinates, repairs) => {
    const lines = nonEmpty(coordinates).map((part) => line(part, repairs));
    return lines.length === 0 ? null : { type: 'MultiLineString', coordinates: lines };
  },
  Polygon: (coordinates, repairs) => {
    const rings = nonEmpty(coordinates).map((part) => ring(part, repairs));
    return rings.length === 0 ? null : { type: 'Polygon', coordinates: rings };
  },
  MultiPolygon: (coordinates, repairs) => {
    const polygons = nonEmpty(coordinates).map((part) => nonEmpty(part).map((r) => ring(r, repairs)));
    const filled = polygons.filter((polygon) => polygon.length > 0);
    return filled.length === 0 ? null : { type: 'MultiPolygon', coordinates: filled };
  },
} as const satisfies Record<string, ParseCoordinates>;

function parseCollection(value: object, repairs: Set<ShapeRepair>, depth: number): Geometry | null {
  if (depth === 0) throw new Unreadable();
  const members = list('geometries' in value ? value.geometries : undefined);
  const geometries = members.map((member) => parseGeometry(member, repairs, depth - 1)).filter((g) => g !== null);
  return geometries.length === 0 ? null : { type: 'GeometryCollection', geometries };
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Unreadable();
  return value;
}

function nonEmpty(parts: readonly unknown[]): (readonly unknown[])[] {
  return parts.map(list).filter((part) => part.length > 0);
}

function position(value: readonly unknown[], repairs: Set<ShapeRepair>): Position {
  const lon = value[0];
  const lat = value[1];
  for (const number of value) if (!Number.isFinite(number)) throw new Unreadable();
  if (typeof lon !== 'number' || typeof lat !== 'number') throw new Unreadable();
  if (value.length === 2) return value as Position;
  repairs.add('z-dropped');
  return [lon, lat];
}

/** The list itself when none of its positions had to be changed. */
function positionsOf(value: readonly unknown[], repairs: Set<ShapeRepair>): Position[] {
  let changed: Position[] | null = null;
  for (let index = 0; index < value.length; index += 1) {
    const given = value[index];
    const parsed = position(list(given), repairs);
    if (changed === null && parsed !== given) changed = value.slice(0, index) as Position[];
    changed?.push(parsed);
  }
  return changed ?? (value as Position[]);
}

function line(value: readonly unknown[], repairs: Set<ShapeRepair>): Position[] {
  if (value.length < 2) throw new Unreadable();
  return positionsOf(value, repairs);
}

function ring(value: readonly unknown[], repairs: Set<ShapeRepair>): Position[] {
  const positions = positionsOf(value, repairs);
  const first = positions[0];
  const last = positions.at(-1);
  if (first === undefined || last === undefined) throw new Unreadable();
  const isClosed = first[0] === last[0] && first[1] === last[1];
  if (!isClosed) repairs.add('ring-closed');
  const closed = isClosed ? positions : [...positions, [...first]];
  if (closed.length < RING_POSITIONS) throw new Unreadable();
  return closed;
}
