/** What the map places of the sites: a stand-in for each symbol, and the ring within which a town-precision position may lie. */
import type { Feature, FeatureCollection, Point, Polygon } from 'geojson';
import type { Position, Site } from '../../core/sites/site.ts';

/** What of a site the map places. */
export type PlacedSite = Pick<Site, 'id' | 'name' | 'position' | 'precisionKm'>;
export type SiteProperties = { readonly id: string; readonly name: string };

/** One point a site, in their order. */
export function siteFeatures(sites: readonly PlacedSite[]): FeatureCollection<Point, SiteProperties> {
  return {
    type: 'FeatureCollection',
    features: sites.map(({ id, name, position }) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...position] },
      properties: { id, name },
    })),
  };
}

/** Below this radius the ring would hide under the symbol at every zoom. */
const SMALLEST_RING_KM = 0.2;

/** A circle to scale round every site whose position is only known within a radius. */
export function precisionRings(sites: readonly PlacedSite[]): FeatureCollection<Polygon, { readonly id: string }> {
  return {
    type: 'FeatureCollection',
    features: sites.flatMap(({ id, position, precisionKm }): Feature<Polygon, { id: string }>[] =>
      precisionKm === null || precisionKm < SMALLEST_RING_KM
        ? []
        : [{ type: 'Feature', properties: { id }, geometry: circle(position, precisionKm) }],
    ),
  };
}

/** Mean Earth radius in km (IUGG 1980). Rings are drawn, not measured: the sphere is within 0.5 % of the ellipsoid. */
const EARTH_KM = 6371.0088;
const CORNERS = 72;
const RADIANS = Math.PI / 180;

/** A circle on the sphere as a polygon; longitudes run on past 180 so that the ring stays whole. */
export function circle([lon, lat]: Position, radiusKm: number): Polygon {
  const reach = radiusKm / EARTH_KM;
  const sinLat = Math.sin(lat * RADIANS);
  const cosLat = Math.cos(lat * RADIANS);
  const ring = Array.from({ length: CORNERS + 1 }, (_, i) => {
    const bearing = -((i % CORNERS) / CORNERS) * 2 * Math.PI;
    const sine = sinLat * Math.cos(reach) + cosLat * Math.sin(reach) * Math.cos(bearing);
    const east = Math.atan2(Math.sin(bearing) * Math.sin(reach) * cosLat, Math.cos(reach) - sinLat * sine);
    return [lon + east / RADIANS, Math.asin(Math.min(1, Math.max(-1, sine))) / RADIANS];
  });
  return { type: 'Polygon', coordinates: [ring] };
}
