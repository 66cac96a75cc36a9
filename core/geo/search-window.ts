/**
 * Which boxes can hold something within a radius of a point?
 *
 * A window in degrees that is never too small: everything within the radius lies in it. Boxes have longitudes as
 * the data give them, so the window is also laid one turn east and one turn west: features on both sides of the
 * antimeridian are found.
 */
import { RADIANS, SMALLEST_RADIUS_KM } from './ellipsoid.ts';
import type { LonLat } from './geodesic.ts';

/** West, south, east, north in degrees; west may be below -180 and east above 180. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** A window is widened by 1 %: more than the ellipsoid's flattening of 0.34 %. */
const SLACK = 1.01;
/** A millimetre, so that rounding never shuts out a point on the rim. */
const ROUNDING_KM = 1e-6;
/** A box in degrees that holds every point within `radiusKm` of `centre`. */
export function boxAround(centre: LonLat, radiusKm: number): Box {
  const angle = (SLACK * (radiusKm + ROUNDING_KM)) / SMALLEST_RADIUS_KM;
  const height = angle / RADIANS;
  const [south, north] = [Math.max(-90, centre[1] - height), Math.min(90, centre[1] + height)];
  const sine = Math.sin(Math.min(angle, Math.PI / 2)) / Math.cos(centre[1] * RADIANS);
  const holdsPole = south === -90 || north === 90 || sine >= 1;
  const width = holdsPole ? 180 : SLACK * (Math.asin(sine) / RADIANS);
  return [centre[0] - width, south, centre[0] + width, north];
}

/** The box and its copies one turn west and east. */
export function turnsOf([west, south, east, north]: Box): readonly Box[] {
  return [0, -360, 360].map((turn) => [west + turn, south, east + turn, north] as const);
}
