/** How far is the site from a packed point? */
import { distanceKm } from '../geo/geodesic.ts';
import { UNITS_PER_DEGREE } from './fixed-degrees.ts';
import { latAt, lonAt } from './packed-arrays.ts';
import { eastOf, northOf, type SiteFrame } from './site-frame.ts';

/**
 * Square metres to vertex `at` (x, y interleaved), by the frame or, where that is exact, by Karney's algorithm; or any
 * number above `most2` when it is farther.
 */
export function pointDistance2(frame: SiteFrame, vertices: Int32Array, at: number, most2: number): number {
  const l = lonAt(vertices, at) - frame.lon;
  const t = latAt(vertices, at) - frame.lat;
  if (frame.isExact) return exactDistance2(frame, l, t);
  const far = frame.lowEast * l;
  const high = frame.lowNorth * t;
  // Also keeps the polynomials from positions they are not made for.
  if (far * far + high * high > most2) return Infinity;
  const x = eastOf(frame, l, t);
  const y = northOf(frame, l, t);
  return x * x + y * y;
}

function exactDistance2(frame: SiteFrame, l: number, t: number): number {
  const { lonDeg, latDeg } = frame;
  const there = [lonDeg + l / UNITS_PER_DEGREE, latDeg + t / UNITS_PER_DEGREE] as const;
  return (1000 * distanceKm([lonDeg, latDeg], there)) ** 2;
}
