/** Finds points of a layer by distance: the nearest one, and all within a radius, exact on the ellipsoid. */
import Flatbush from 'flatbush';
import { chordKm, inSpace } from './ellipsoid.ts';
import { distanceKm, type LonLat } from './geodesic.ts';
import { boxAround, itemsIn, nearestItem, type Nearest } from './search-window.ts';

export type PointIndex = {
  /** lon, lat interleaved. */
  readonly coordinates: Float64Array;
  readonly boxes: Flatbush;
};

/** Index of the points, or null when there are none. */
export function buildPointIndex(coordinates: Float64Array): PointIndex | null {
  const count = coordinates.length / 2;
  if (count === 0) return null;
  const boxes = new Flatbush(count);
  for (let item = 0; item < count; item++) boxes.add(...pointOf(coordinates, item));
  boxes.finish();
  return { coordinates, boxes };
}

/** The nearest accepted point; null when none is accepted. */
export function nearestPoint(
  index: PointIndex,
  centre: LonLat,
  accept: (item: number) => boolean = () => true,
): Nearest | null {
  const origin = inSpace(centre);
  return nearestItem(index.boxes, centre, {
    accept,
    lowerBound: (item) => chordKm(origin, inSpace(pointOf(index.coordinates, item))),
    measure: (item) => distanceKm(centre, pointOf(index.coordinates, item)),
  });
}

/** Points at most `radiusKm` away, nearest first, ties by their order in the layer. */
export function pointsWithin(index: PointIndex, centre: LonLat, radiusKm: number): readonly Nearest[] {
  return itemsIn(index.boxes, boxAround(centre, radiusKm))
    .map((item) => ({ item, distanceKm: distanceKm(centre, pointOf(index.coordinates, item)) }))
    .filter((found) => found.distanceKm <= radiusKm)
    .sort((a, b) => a.distanceKm - b.distanceKm || a.item - b.item);
}

function pointOf(coordinates: Float64Array, item: number): [number, number] {
  return [coordinates[2 * item] ?? NaN, coordinates[2 * item + 1] ?? NaN];
}
