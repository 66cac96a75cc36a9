/**
 * WGS 84 as numbers, and positions in space: the chord through the Earth is never longer than the way over it,
 * which makes it a cheap and safe lower bound of a geodesic.
 *
 * Source: NIMA TR8350.2, WGS 84 defining parameters: a = 6378.137 km, 1/f = 298.257223563.
 */
import type { LonLat } from './geodesic.ts';

export const EQUATORIAL_RADIUS_KM = 6378.137;
export const ECCENTRICITY_SQUARED = (2 - 1 / 298.257223563) / 298.257223563;
/** Smallest radius of curvature anywhere, along the meridian at the equator: a (1 - e^2). */
export const SMALLEST_RADIUS_KM = EQUATORIAL_RADIUS_KM * (1 - ECCENTRICITY_SQUARED);
export const RADIANS = Math.PI / 180;

export type Vector = readonly [x: number, y: number, z: number];

/** Earth-centred position in km of a point on the ellipsoid. */
export function inSpace([lon, lat]: LonLat): Vector {
  const sinLat = Math.sin(lat * RADIANS);
  const cosLat = Math.cos(lat * RADIANS);
  const normal = EQUATORIAL_RADIUS_KM / Math.sqrt(1 - ECCENTRICITY_SQUARED * sinLat * sinLat);
  return [
    normal * cosLat * Math.cos(lon * RADIANS),
    normal * cosLat * Math.sin(lon * RADIANS),
    normal * (1 - ECCENTRICITY_SQUARED) * sinLat,
  ];
}

/** Km of ground per degree of latitude and of longitude at a latitude. */
export function kmPerDegree(lat: number): { readonly north: number; readonly east: number } {
  const sinLat = Math.sin(lat * RADIANS);
  const root = Math.sqrt(1 - ECCENTRICITY_SQUARED * sinLat * sinLat);
  return {
    north: ((EQUATORIAL_RADIUS_KM * (1 - ECCENTRICITY_SQUARED)) / root ** 3) * RADIANS,
    east: (EQUATORIAL_RADIUS_KM / root) * Math.cos(lat * RADIANS) * RADIANS,
  };
}

/** Straight distance through the Earth, km. */
export function chordKm(a: Vector, b: Vector): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

/** Straight distance from `p` to the straight piece between `a` and `b`, km. */
export function chordToSegmentKm(p: Vector, a: Vector, b: Vector): number {
  const [x, y, z] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]];
  const lengthSquared = x * x + y * y + z * z;
  if (lengthSquared === 0) return chordKm(p, a);
  const t = ((p[0] - a[0]) * x + (p[1] - a[1]) * y + (p[2] - a[2]) * z) / lengthSquared;
  const s = Math.min(1, Math.max(0, t));
  return Math.hypot(p[0] - a[0] - s * x, p[1] - a[1] - s * y, p[2] - a[2] - s * z);
}
