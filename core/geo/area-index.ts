/** Finds polygons near a point: an index over their boxes, built once a layer. */
import Flatbush from 'flatbush';
import type { LonLat } from './geodesic.ts';
import { boxAround, itemsIn } from './search-window.ts';

/** Index over boxes given as west, south, east, north, interleaved; null when there are none. */
export function buildAreaIndex(boxes: Float64Array): Flatbush | null {
  const count = boxes.length / 4;
  if (count === 0) return null;
  const index = new Flatbush(count);
  for (let item = 0; item < count; item++) {
    index.add(
      boxes[4 * item] ?? NaN,
      boxes[4 * item + 1] ?? NaN,
      boxes[4 * item + 2] ?? NaN,
      boxes[4 * item + 3] ?? NaN,
    );
  }
  index.finish();
  return index;
}

/** Items whose box comes within `radiusKm` of the point or may do so, ascending. */
export function areasNear(index: Flatbush, centre: LonLat, radiusKm: number): readonly number[] {
  return itemsIn(index, boxAround(centre, radiusKm));
}
