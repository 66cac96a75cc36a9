/** Which geometry each role is drawn and measured with, and whether a row can do without. */
import type { Geometry, MultiPolygon, Polygon } from 'geojson';
import { areaCentre } from './area-centre.ts';
import type { LayerRole } from './layer-info.ts';
import { plainGeometries } from './plain-geometries.ts';

/** `place`: an area, or a point where the source has no more; `any`: whatever comes. */
type Dimension = 'point' | 'line' | 'area' | 'place' | 'any';

export const ROLE_DIMENSION: Readonly<Record<LayerRole, Dimension>> = {
  sites: 'point',
  'transmission-lines': 'line',
  substations: 'point',
  plants: 'point',
  'utility-territories': 'area',
  'balancing-areas': 'area',
  fibre: 'line',
  'water-stress': 'area',
  'burden-index': 'area',
  protected: 'area',
  heritage: 'place',
  parcels: 'area',
  buildings: 'place',
  'land-use': 'area',
  population: 'point',
  moratoria: 'point',
  records: 'point',
  cases: 'point',
  events: 'point',
  slope: 'any',
  elevation: 'any',
  overlay: 'any',
};

/** Rows of these roles also match by the names of places, so a row without a position is kept. */
export const POSITION_OPTIONAL: ReadonlySet<LayerRole> = new Set(['moratoria', 'cases', 'records']);

type Fitted = { readonly geometry: Geometry; readonly change: 'none' | 'centre' };

/**
 * The geometry in the form the role needs: a polygon becomes its centre where the role wants a point, a
 * multipoint of one becomes that point, a collection of one kind becomes that kind. Null when it does not fit.
 */
export function fitToRole(given: Geometry, role: LayerRole | null): Fitted | null {
  const [only = given, second] = plainGeometries(given);
  const geometry = second === undefined ? only : given;
  const wanted = role === null ? 'any' : ROLE_DIMENSION[role];
  if (wanted === 'any') return { geometry, change: 'none' };
  if (wanted === 'point' && geometry.type === 'MultiPoint') {
    const [only, second] = geometry.coordinates;
    return only !== undefined && second === undefined
      ? { geometry: { type: 'Point', coordinates: only }, change: 'none' }
      : null;
  }
  if (wanted === 'point' && isArea(geometry)) {
    return { geometry: { type: 'Point', coordinates: areaCentre(geometry) }, change: 'centre' };
  }
  return fits(wanted, geometry) ? { geometry, change: 'none' } : null;
}

function fits(wanted: Dimension, geometry: Geometry): boolean {
  const dimension = dimensionOf(geometry);
  return wanted === 'place' ? dimension === 'point' || dimension === 'area' : wanted === dimension;
}

function isArea(geometry: Geometry): geometry is Polygon | MultiPolygon {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon';
}

function dimensionOf(geometry: Geometry): Dimension {
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint':
      return 'point';
    case 'LineString':
    case 'MultiLineString':
      return 'line';
    case 'Polygon':
    case 'MultiPolygon':
      return 'area';
    case 'GeometryCollection':
      return 'any';
  }
}
