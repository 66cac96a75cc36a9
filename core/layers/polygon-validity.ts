/**
 * Is a polygon one that has an honest area and an honest inside?
 *
 * Found: segments that cross or overlap, a ring that touches itself (ring-crossing.ts), a hole outside its shell, parts
 * that overlap (polygon-nesting.ts). Not found: two rings that touch at several points and so cut the inside in two.
 *
 * Source: OGC Simple Features 1.2.1, section 6.1.11 (a polygon is simple and its rings do not cross).
 */
import type { Geometry, Position } from 'geojson';
import { isMisnested } from './polygon-nesting.ts';
import { findCrossing } from './ring-crossing.ts';

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
