/**
 * Longitudes outside ±180: points and whole features are turned once around the globe; a polygon or
 * line that reaches across the antimeridian is cut there, as RFC 7946 section 3.1.9 asks.
 */
import { bboxClip, bboxPolygon, feature, featureCollection, intersect } from '@turf/turf';
import type { Geometry, LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { boxOf, mapPositions } from './geometry-positions.ts';
import { areaValidity } from './polygon-validity.ts';

type Turned = { readonly geometry: Geometry; readonly change: 'none' | 'wrapped' | 'cut' };

/** A geometry within ±180, from one within ±360; null when it is wider than the globe. */
export function turnInside(geometry: Geometry): Turned | null {
  const [west, , east] = boxOf(geometry);
  if (west >= -180 && east <= 180) return { geometry, change: 'none' };
  if (east - west > 360) return null;
  if (geometry.type === 'Point' || geometry.type === 'MultiPoint') {
    return { geometry: mapPositions(geometry, ([lon = NaN, lat = NaN]) => [wrap(lon), lat]), change: 'wrapped' };
  }
  if (west >= 180) return { geometry: shift(geometry, -360), change: 'wrapped' };
  if (east <= -180) return { geometry: shift(geometry, 360), change: 'wrapped' };
  if (geometry.type === 'GeometryCollection') return null;
  return { geometry: cut(geometry, east > 180 ? 180 : -180), change: 'cut' };
}

/** True when an edge spans more than half the globe: as written it goes the long way round. Edges along a pole do not count. */
export function hasLongEdge(geometry: Geometry): boolean {
  const [west, , east] = boxOf(geometry);
  if (east - west <= 180) return false;
  if (geometry.type === 'GeometryCollection') return geometry.geometries.some(hasLongEdge);
  const chains = [...lines(geometry), ...parts(geometry).flat()];
  return chains.some((chain) =>
    chain.some((position, index) => {
      const [lon = NaN, lat = NaN] = position;
      const [before = NaN, latBefore = NaN] = chain[index - 1] ?? position;
      return Math.abs(lon - before) > 180 && !(Math.abs(lat) === 90 && lat === latBefore);
    }),
  );
}

function wrap(lon: number): number {
  return lon > 180 ? lon - 360 : lon < -180 ? lon + 360 : lon;
}

function shift(geometry: Geometry, degrees: number): Geometry {
  return mapPositions(geometry, ([lon = NaN, lat = NaN]: Position) => [lon + degrees, lat]);
}

type Cuttable = LineString | MultiLineString | Polygon | MultiPolygon;

/** Cuts at the meridian `at` (±180) and turns the far part to the other side. */
function cut(geometry: Cuttable, at: 180 | -180): Geometry {
  const inside = clip(geometry, [-180, -90, 180, 90]);
  const far = clip(geometry, at === 180 ? [180, -90, 540, 90] : [-540, -90, -180, 90]);
  const outside = shift(far, at === 180 ? -360 : 360);
  if (inside.type === 'LineString' || inside.type === 'MultiLineString') {
    return { type: 'MultiLineString', coordinates: [...lines(inside), ...lines(outside)].filter((l) => l.length > 1) };
  }
  const polygons = [...parts(inside), ...parts(outside)].filter((rings) => (rings[0]?.length ?? 0) > 3);
  return { type: 'MultiPolygon', coordinates: polygons };
}

/** The part within a box. Sound areas fall into as many parts as there are; others keep the edges along the box. */
function clip(geometry: Cuttable, box: [number, number, number, number]): Geometry {
  const isArea = geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
  if (!isArea || areaValidity(geometry) !== 'valid') return bboxClip(geometry, box).geometry;
  try {
    const common = intersect(featureCollection([feature(geometry), bboxPolygon(box)]));
    return common?.geometry ?? { type: 'MultiPolygon', coordinates: [] };
  } catch {
    // The library gives up on some rings that nearly touch themselves.
    return bboxClip(geometry, box).geometry;
  }
}

function lines(geometry: Geometry): Position[][] {
  if (geometry.type === 'LineString') return [geometry.coordinates];
  return geometry.type === 'MultiLineString' ? geometry.coordinates : [];
}

function parts(geometry: Geometry): Position[][][] {
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
}
