/**
 * How near may anything in a box be? Squares of distances that nothing in the box undercuts, or exceeds.
 *
 * Within the reach of the frame a box is compared in metres a unit. Beyond it, a sphere stands in: with reduced
 * latitude b the ellipsoid has ds^2 >= B^2 (db^2 + cos^2 b dl^2), B the polar radius, so B times the distance on the unit
 * sphere of reduced latitudes is never more than the geodesic.
 */
import { ECCENTRICITY_SQUARED, EQUATORIAL_RADIUS_KM, RADIANS } from '../geo/ellipsoid.ts';
import { FAN_OUT } from './box-tree.ts';
import { UNITS_PER_DEGREE, UNITS_PER_TURN } from './fixed-degrees.ts';
import { boxEast, boxNorth, boxSouth, boxWest } from './packed-arrays.ts';
import type { SiteFrame } from './site-frame.ts';

/** Polar over equatorial radius. */
const AXES = Math.sqrt(1 - ECCENTRICITY_SQUARED);
/** Polar radius, m, less a share for rounding. */
const POLAR_RADIUS_M = 1000 * EQUATORIAL_RADIUS_KM * AXES * (1 - 1e-9);
const UNIT = RADIANS / UNITS_PER_DEGREE;

/** Least square metres to each of up to eight boxes, as `leastToBoxes` leaves them: one array a thread, none a call. */
export const leasts = new Float64Array(FAN_OUT);

/**
 * Fills `leasts` for the boxes `from` to before `to`: square metres that no position in a box undercuts, provided it
 * lies within the frame's reach.
 */
export function leastToBoxes(frame: SiteFrame, boxes: Int32Array, from: number, to: number): void {
  if (frame.isExact) {
    for (let node = from; node < to; node++) leasts[node - from] = leastOnSphere2(frame, boxes, node);
    return;
  }
  const { lon, lat, lowEast, lowNorth } = frame;
  for (let node = from; node < to; node++) {
    const l = lowEast * gap(boxWest(boxes, node) - lon, lon - boxEast(boxes, node));
    const t = lowNorth * gap(boxSouth(boxes, node) - lat, lat - boxNorth(boxes, node));
    leasts[node - from] = l * l + t * t;
  }
}

/** The same for one box, as the result. */
export function leastToBox2(frame: SiteFrame, boxes: Int32Array, node: number): number {
  if (frame.isExact) return leastOnSphere2(frame, boxes, node);
  const { lon, lat } = frame;
  const l = frame.lowEast * gap(boxWest(boxes, node) - lon, lon - boxEast(boxes, node));
  const t = frame.lowNorth * gap(boxSouth(boxes, node) - lat, lat - boxNorth(boxes, node));
  return l * l + t * t;
}

/** How far outside a range, from what is missing to its begin and what is over its end; 0 inside. */
export function gap(before: number, after: number): number {
  return before > 0 ? before : after > 0 ? after : 0;
}

/** Square metres that no position in the box of `node` exceeds; Infinity where the frame does not know. */
export function mostToBox2(frame: SiteFrame, boxes: Int32Array, node: number): number {
  if (frame.isExact) return Infinity;
  const { lon, lat } = frame;
  const l = frame.highEast * Math.max(lon - boxWest(boxes, node), boxEast(boxes, node) - lon);
  const t = frame.highNorth * Math.max(lat - boxSouth(boxes, node), boxNorth(boxes, node) - lat);
  return l * l + t * t;
}

function leastOnSphere2(frame: SiteFrame, boxes: Int32Array, node: number): number {
  const apart = UNIT * turnsApart(frame.lon, boxWest(boxes, node), boxEast(boxes, node));
  const here = reduced(frame.lat);
  const south = reduced(boxSouth(boxes, node));
  const north = reduced(boxNorth(boxes, node));
  if (apart === 0) return (POLAR_RADIUS_M * Math.max(south - here, 0, here - north)) ** 2;
  const foot = Math.atan2(Math.sin(here), Math.cos(here) * Math.cos(apart));
  const least = Math.min(
    haversine(here, south, apart),
    haversine(here, north, apart),
    haversine(here, Math.min(north, Math.max(south, foot)), apart),
  );
  return (POLAR_RADIUS_M * 2 * Math.asin(Math.min(1, Math.sqrt(least)))) ** 2;
}

/** Units of longitude from `lon` to the nearer side of [west, east], whatever the turn; 0 between them. */
function turnsApart(lon: number, west: number, east: number): number {
  const toWest = (((west - lon) % UNITS_PER_TURN) + UNITS_PER_TURN) % UNITS_PER_TURN;
  const width = east - west;
  // Walking east from the site, the box begins after `toWest`; it began before the site when it reaches round to it.
  if (toWest === 0 || toWest + width >= UNITS_PER_TURN) return 0;
  return Math.min(toWest, UNITS_PER_TURN - toWest - width);
}

function reduced(latUnits: number): number {
  return Math.atan(AXES * Math.tan(UNIT * latUnits));
}

function haversine(from: number, to: number, gap: number): number {
  return Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin(gap / 2) ** 2;
}
