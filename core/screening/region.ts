/** Where a screening looks: a state, a county, the box of the map, one area of a layer, or the points of a layer. */
import { area } from '@turf/turf';
import { z } from 'zod';
import type { Area } from '../geo/area.ts';
import type { Gazetteer } from '../layers/layer-data.ts';
import { Extent } from '../layers/layer-info.ts';

export const Region = z.discriminatedUnion('kind', [
  /** A state of the bundled county polygons, in full: the union of its counties. */
  z.strictObject({ kind: z.literal('state'), state: z.string().max(100) }),
  z.strictObject({ kind: z.literal('county'), fips: z.string().max(10) }),
  z.strictObject({ kind: z.literal('box'), box: Extent }),
  /** One row of a layer of areas. */
  z.strictObject({ kind: z.literal('feature'), layer: z.string(), fid: z.int() }),
  /** Every row of a layer is a candidate of its own: no grid. */
  z.strictObject({ kind: z.literal('points'), layer: z.string() }),
]);
export type Region = z.infer<typeof Region>;

/** Areas of a region that the gazetteer or the region itself holds; null for a region that a layer holds. */
export function areasOfRegion(region: Region, { counties }: Gazetteer): readonly Area[] | null {
  switch (region.kind) {
    case 'state':
      return counties.geometries.filter((_, i) => counties.states[i] === region.state);
    case 'county':
      return counties.geometries.filter((_, i) => counties.fips[i] === region.fips);
    case 'box':
      return [boxArea(region.box)];
    case 'feature':
    case 'points':
      return null;
  }
}

/** Area in km2, on a sphere: good for a count of cells, not for a result. */
export function roughKm2(areas: readonly Area[]): number {
  return areas.reduce((sum, one) => sum + area(one), 0) / 1e6;
}

/** A box whose west exceeds its east crosses the antimeridian. */
function boxArea([west, south, givenEast, north]: Extent): Area {
  const east = givenEast < west ? givenEast + 360 : givenEast;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { type: 'Polygon', coordinates: [ring] };
}
