/**
 * Is a polygon one that has an honest area and an honest inside?
 *
 * Segments are sorted by their western end and compared only while their longitudes overlap (sweep and
 * prune), which is quick for the long thin rings of real boundaries. Found: segments that cross or
 * overlap, a ring that touches itself, a hole outside its shell, parts that overlap. Not found: two rings
 * that touch at several points and so cut the inside in two.
 *
 * Source: OGC Simple Features 1.2.1, section 6.1.11 (a polygon is simple and its rings do not cross).
 */
import type { Geometry, Position } from 'geojson';
import { isMisnested } from './polygon-nesting.ts';

type Segment = {
  readonly a: Position;
  readonly b: Position;
  readonly ring: number;
  readonly index: number;
  readonly count: number;
  readonly west: number;
  readonly east: number;
};

/** Pairs of segments compared before giving up; a hostile polygon would take hours. Heuristic: under two seconds. */
const MAX_COMPARISONS = 100_000_000;

type Validity = 'valid' | 'invalid' | 'unchecked';

/**
 * Whether a polygon of the geometry crosses, touches or overlaps itself; points and lines are always valid.
 * `unchecked` when it is too large to tell.
 */
export function areaValidity(geometry: Geometry): Validity {
  switch (geometry.type) {
    case 'Polygon':
      return validityOf([geometry.coordinates]);
    case 'MultiPolygon':
      return validityOf(geometry.coordinates);
    case 'GeometryCollection':
      return worst(geometry.geometries.map(areaValidity));
    case 'Point':
    case 'MultiPoint':
    case 'LineString':
    case 'MultiLineString':
      return 'valid';
  }
}

function worst(all: readonly Validity[]): Validity {
  if (all.includes('invalid')) return 'invalid';
  return all.includes('unchecked') ? 'unchecked' : 'valid';
}

function validityOf(polygons: readonly (readonly (readonly Position[])[])[]): Validity {
  const crossing = findCrossing(polygons.flat());
  if (crossing !== 'none') return crossing === 'found' ? 'invalid' : 'unchecked';
  return isMisnested(polygons) ? 'invalid' : 'valid';
}

function findCrossing(rings: readonly (readonly Position[])[]): 'none' | 'found' | 'too-many' {
  const segments = rings.flatMap(ringSegments).sort((s, t) => s.west - t.west);
  let active: Segment[] = [];
  let comparisons = 0;
  for (const segment of segments) {
    active = active.filter(({ east }) => east >= segment.west);
    if (active.some((other) => conflict(segment, other))) return 'found';
    comparisons += active.length;
    if (comparisons > MAX_COMPARISONS) return 'too-many';
    active.push(segment);
  }
  return 'none';
}

function ringSegments(positions: readonly Position[], ring: number): Segment[] {
  const distinct = positions.filter((p, i) => i === 0 || !same(p, positions[i - 1]));
  const count = distinct.length - 1;
  return distinct.slice(0, count).map((a, index) => {
    const b = distinct[index + 1] ?? a;
    return { a, b, ring, index, count, west: Math.min(lon(a), lon(b)), east: Math.max(lon(a), lon(b)) };
  });
}

function conflict(s: Segment, t: Segment): boolean {
  if (!latitudesMeet(s, t)) return false;
  const [d1, d2, d3, d4] = [turn(t.a, t.b, s.a), turn(t.a, t.b, s.b), turn(s.a, s.b, t.a), turn(s.a, s.b, t.b)];
  if (d1 * d2 < 0 && d3 * d4 < 0) return true;
  if (s.ring !== t.ring || areNeighbours(s, t)) return d1 === 0 && d2 === 0 && overlaps(s, t);
  return [
    d1 === 0 && within(s.a, t),
    d2 === 0 && within(s.b, t),
    d3 === 0 && within(t.a, s),
    d4 === 0 && within(t.b, s),
  ].some(Boolean);
}

function latitudesMeet(s: Segment, t: Segment): boolean {
  const isBelow = (p: Segment, q: Segment) => Math.max(lat(p.a), lat(p.b)) < Math.min(lat(q.a), lat(q.b));
  return !isBelow(s, t) && !isBelow(t, s);
}

/** Segments of one ring that share a corner by right. */
function areNeighbours(s: Segment, t: Segment): boolean {
  const gap = Math.abs(s.index - t.index);
  return gap === 1 || gap === s.count - 1;
}

/** Twice the signed area of the triangle: positive when c lies left of a to b. */
function turn(a: Position, b: Position, c: Position): number {
  return Math.sign((lon(b) - lon(a)) * (lat(c) - lat(a)) - (lat(b) - lat(a)) * (lon(c) - lon(a)));
}

/** For collinear segments: more than one common point. */
function overlaps(s: Segment, t: Segment): boolean {
  const axis = Math.abs(lon(s.a) - lon(s.b)) > Math.abs(lat(s.a) - lat(s.b)) ? lon : lat;
  const low = Math.max(Math.min(axis(s.a), axis(s.b)), Math.min(axis(t.a), axis(t.b)));
  const high = Math.min(Math.max(axis(s.a), axis(s.b)), Math.max(axis(t.a), axis(t.b)));
  return low < high;
}

/** For a point on the line of a segment: between its ends. */
function within(p: Position, { a, b }: Segment): boolean {
  return (
    Math.min(lon(a), lon(b)) <= lon(p) &&
    lon(p) <= Math.max(lon(a), lon(b)) &&
    Math.min(lat(a), lat(b)) <= lat(p) &&
    lat(p) <= Math.max(lat(a), lat(b))
  );
}

function same(p: Position, q: Position | undefined): boolean {
  return q !== undefined && lon(p) === lon(q) && lat(p) === lat(q);
}

function lon(p: Position): number {
  return p[0] ?? NaN;
}

function lat(p: Position): number {
  return p[1] ?? NaN;
}
