/** The ground under a report map: the bundled base map as plain geometry, lon, lat, WGS 84 degrees. */
import type { LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { Position } from '../../sites/site.ts';

export type GroundArea = Polygon | MultiPolygon;
export type GroundLine = LineString | MultiLineString;
/** A name on the map; places carry their population, so that the largest is written first. */
export type GroundLabel = { readonly name: string; readonly position: Position; readonly population: number };

export type MapGround = {
  readonly land: readonly GroundArea[];
  readonly lakes: readonly GroundArea[];
  readonly countryLines: readonly GroundLine[];
  readonly stateLines: readonly GroundLine[];
  readonly countyLines: readonly GroundLine[];
  readonly places: readonly GroundLabel[];
  readonly counties: readonly GroundLabel[];
  readonly states: readonly GroundLabel[];
  /** Who made the geometry, as printed on every map. */
  readonly credit: string;
};
