/**
 * Does a polygon cross itself? Such a polygon has no honest area and no honest inside.
 *
 * Segments are sorted by their western end and compared only while their longitudes overlap (sweep and
 * prune), which is quick for the long thin rings of real boundaries. Found: segments that cross or
 * overlap, and a ring that touches itself. Not found: a hole outside its polygon, overlapping parts.
 *
 * Source: OGC Simple Features 1.2.1, section 6.1.11 (a polygon is simple and its rings do not cross).
 */
import type { Geometry, Position } from 'geojson';

type Segment = {
  readonly a: Position;
  readonly b: Position;
  readonly ring: number;
  readonly index: number;
  readonly count: number;
  readonly west: number;
  readonly east: number;
};

/** True when any polygon of the geometry crosses or touches itself. Points and lines never do. */
export function selfIntersects(geometry: Geometry): boolean {
  switch (geometry.type) {
    case 'Polygon':
      return polygonIntersects(geometry.coordinates);
    case 'MultiPolygon':
      return geometry.coordinates.some(polygonIntersects);
    case 'GeometryCollection':
      return geometry.geometries.some(selfIntersects);
    case 'Point':
    case 'MultiPoint':
    case 'LineString':
    case 'MultiLineString':
      return false;
  }
}

function polygonIntersects(rings: readonly (readonly Position[])[]): boolean {
  const segments = rings.flatMap(ringSegments).sort((s, t) => s.west - t.west);
  let active: Segment[] = [];
  for (const segment of segments) {
    active = active.filter(({ east }) => east >= segment.west);
    if (active.some((other) => conflict(segment, other))) return true;
    active.push(segment);
  }
  return false;
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
