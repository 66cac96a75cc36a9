/** Finds points of a layer by distance, exact on the ellipsoid: packed searches choose, Karney's algorithm measures. */
import { distanceKm, type LonLat } from '../geo/geodesic.ts';
import { FAN_OUT } from './box-tree.ts';
import { nearestPoint as nearestPacked, searchPoints } from './nearest-point.ts';
import type { NearestSearch } from './nearest-walk.ts';
import { packPoints, type PackedPoints } from './packed-points.ts';
import { pointDistance2 } from './point-in-frame.ts';
import { roomForLeaves, visitRange, type FoundLeaves } from './range-walk.ts';
import { createSiteFrame, moveFrame, setReach, SUM_REACH_M } from './site-frame.ts';

export type PointIndex = {
  /** lon, lat interleaved. */
  readonly coordinates: Float64Array;
  readonly points: PackedPoints;
  readonly search: NearestSearch;
  readonly found: FoundLeaves;
};

export type Nearest = { readonly item: number; readonly distanceKm: number };

/** More than packed coordinates and the frame can be off, m. */
const SLACK_M = 0.02;

const frame = createSiteFrame();

/** Index of the points, or null when there are none. */
export function buildPointIndex(coordinates: Float64Array): PointIndex | null {
  const points = packPoints({ coordinates, values: new Float64Array(coordinates.length / 2) });
  if (points.ids.length === 0) return null;
  return { coordinates, points, search: searchPoints(points), found: roomForLeaves(points.tree) };
}

/**
 * The nearest accepted point, the first of points that are equally near; null when none is accepted. `accept` must not
 * search itself.
 */
export function nearestPoint(
  index: PointIndex,
  centre: LonLat,
  accept: ((item: number) => boolean) | null = null,
): Nearest | null {
  const { search } = index;
  moveFrame(frame, centre[0], centre[1]);
  search.accept = accept;
  const metres = nearestPacked(frame, search);
  search.accept = null;
  if (search.item < 0) return null;
  // Packed positions are rounded: all that may be as near are measured.
  return near(index, centre, metres + SLACK_M)
    .filter(({ item }) => accept === null || accept(item))
    .reduce((best, one) => (isNearer(one, best) ? one : best));
}

/** Points at most `radiusKm` away, nearest first, ties by their order in the layer. */
export function pointsWithin(index: PointIndex, centre: LonLat, radiusKm: number): readonly Nearest[] {
  return near(index, centre, 1000 * radiusKm + SLACK_M)
    .filter(({ distanceKm: km }) => km <= radiusKm)
    .sort((a, b) => (isNearer(a, b) ? -1 : 1));
}

function isNearer(a: Nearest, b: Nearest): boolean {
  return a.distanceKm < b.distanceKm || (a.distanceKm === b.distanceKm && a.item < b.item);
}

/** Points whose packed position is at most `mostM` away, with their exact distance. */
function near({ coordinates, points, found }: PointIndex, centre: LonLat, mostM: number): readonly Nearest[] {
  const all: Nearest[] = [];
  const { vertices, ids, tree } = points;
  const visit = () => {
    for (const leaf of found.leaves.subarray(0, found.count)) {
      for (let place = FAN_OUT * leaf; place < Math.min(FAN_OUT * (leaf + 1), ids.length); place++) {
        if (pointDistance2(frame, vertices, place, mostM * mostM) > mostM * mostM) continue;
        const item = ids[place] ?? 0;
        all.push({ item, distanceKm: distanceKm(centre, pointOf(coordinates, item)) });
      }
    }
  };
  moveFrame(frame, centre[0], centre[1]);
  frame.isExact = frame.isPolar || mostM > SUM_REACH_M;
  setReach(frame, mostM);
  visitRange(frame, tree, mostM * mostM, { found, visit });
  return all;
}

function pointOf(coordinates: Float64Array, item: number): LonLat {
  return [coordinates[2 * item] ?? NaN, coordinates[2 * item + 1] ?? NaN];
}
