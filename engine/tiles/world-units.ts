/**
 * Web Mercator in whole numbers: the world is 2^30 units wide, so that a coordinate fits 32 bits and a tile at zoom 14
 * still has sixteen units for each of its own.
 *
 * Source: EPSG:3857; tile scheme of OpenStreetMap (y down from the north).
 */
export const WORLD = 2 ** 30;

/** Where Web Mercator is a square: atan(sinh(pi)). */
const MOST_LATITUDE = 85.0511287798066;

/** Units east of 180 degrees west. */
export function worldX(lon: number): number {
  return Math.round((lon / 360 + 0.5) * WORLD);
}

/** Units south of the northern edge; beyond the edge lies on it. */
export function worldY(lat: number): number {
  const sin = Math.sin((Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, lat)) * Math.PI) / 180);
  return Math.round((0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)) * WORLD);
}

/** Degrees east of Greenwich. */
export function longitudeOf(x: number): number {
  return (x / WORLD - 0.5) * 360;
}

/** Degrees north. */
export function latitudeOf(y: number): number {
  return (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / WORLD))) * 180) / Math.PI;
}
