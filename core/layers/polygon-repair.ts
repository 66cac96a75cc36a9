/**
 * Rebuilds areas that cross or overlap themselves: their rings are cut at every crossing and the inside is what an odd
 * number of rings surrounds; overlapping parts become one. A bow-tie becomes two triangles.
 *
 * The union of an area with itself does this (polyclip-ts through turf; Martinez, Rueda and Feito 2009).
 */
import { feature, featureCollection, union } from '@turf/turf';
import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import { eachPosition } from './geometry-positions.ts';
import { areaValidity } from './polygon-validity.ts';

/** Positions of an area that is still rebuilt; 4,000 take a third of a second. Heuristic: about two seconds. */
const MAX_POSITIONS = 20_000;

/** The area without crossings; null when it is too large, vanishes, or stays invalid. */
export function repairArea(geometry: Geometry): Polygon | MultiPolygon | null {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return null;
  let positions = 0;
  eachPosition(geometry, () => (positions += 1));
  if (positions > MAX_POSITIONS) return null;
  try {
    const rebuilt = union(featureCollection([feature(geometry), feature(geometry)]))?.geometry;
    return rebuilt !== undefined && areaValidity(rebuilt) === 'valid' ? rebuilt : null;
  } catch {
    // The library gives up on some degenerate rings; such an area is kept as it was and reported.
    return null;
  }
}
