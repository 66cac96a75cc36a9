/**
 * Which boxes of an index can hold something within a radius of a point?
 *
 * A window in degrees that is never too small: everything within the radius lies in it. Indexes hold longitudes as
 * the data give them, so the window is also laid one turn east and one turn west: features on both sides of the
 * antimeridian are found.
 */
import type Flatbush from 'flatbush';
import { FARTHEST_KM, RADIANS, SMALLEST_RADIUS_KM } from './ellipsoid.ts';
import type { LonLat } from './geodesic.ts';

/** West, south, east, north in degrees; west may be below -180 and east above 180. */
export type Box = readonly [west: number, south: number, east: number, north: number];

/** A window is widened by 1 %: more than the ellipsoid's flattening of 0.34 %. */
const SLACK = 1.01;
/** A millimetre, so that rounding never shuts out a point on the rim. */
const ROUNDING_KM = 1e-6;
/** Where a search for the nearest feature starts; it widens fourfold until the best find lies inside. Heuristic. */
const FIRST_RADIUS_KM = 4;

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

/** Items of an index whose boxes touch the window or one of its turns, ascending, each once. */
export function itemsIn(index: Flatbush, window: Box, accept?: (item: number) => boolean): readonly number[] {
  const found = turnsOf(window)
    .filter(([west, , east]) => west <= index.maxX && east >= index.minX)
    .flatMap((box) => index.search(...box, accept));
  return [...new Set(found)].sort((a, b) => a - b);
}

export type Nearest = { readonly item: number; readonly distanceKm: number };

/**
 * The nearest item, by a window that grows until the best find is nearer than everything outside it. `measure` gives
 * the distance of an item, or any number not below `best` when it is not nearer; equal distances keep the first.
 */
export function nearestItem(
  index: Flatbush,
  centre: LonLat,
  search: {
    readonly measure: (item: number, best: number) => number;
    /** A distance the item does not undercut; items are measured in this order. */
    readonly lowerBound: (item: number) => number;
    readonly accept: (item: number) => boolean;
  },
): Nearest | null {
  for (let radiusKm = FIRST_RADIUS_KM; ; radiusKm *= 4) {
    const items = itemsIn(index, boxAround(centre, Math.min(radiusKm, FARTHEST_KM)), search.accept);
    const nearest = nearestOf(items, search);
    if (nearest !== null && nearest.distanceKm <= radiusKm) return nearest;
    if (radiusKm >= FARTHEST_KM) return nearest;
  }
}

function nearestOf(
  items: readonly number[],
  search: { readonly measure: (item: number, best: number) => number; readonly lowerBound: (item: number) => number },
): Nearest | null {
  const candidates = items
    .map((item) => ({ item, bound: search.lowerBound(item) }))
    .sort((a, b) => a.bound - b.bound || a.item - b.item);
  let nearest: Nearest | null = null;
  for (const { item, bound } of candidates) {
    const best: number = nearest?.distanceKm ?? Infinity;
    if (bound > best) break;
    const measured = search.measure(item, best);
    if (measured < best || nearest === null) nearest = { item, distanceKm: measured };
  }
  return nearest;
}
