/**
 * The order along a Hilbert curve: what is near on the ground comes near in the order.
 *
 * Source: D. Hilbert, Über die stetige Abbildung einer Linie auf ein Flächenstück, Math. Ann. 38 (1891).
 */

/** Cells along a side of the square the curve fills: 16 bits a coordinate. */
const CELLS = 65_535;

/** Bounds of x and y; infinite and reversed when there are no points. */
type Extent = { minX: number; minY: number; maxX: number; maxY: number };

/** Indexes of the points (x, y interleaved) along the curve; stable, so that equal places keep their order. */
export function hilbertOrder(points: ArrayLike<number>): Uint32Array<ArrayBuffer> {
  const count = points.length / 2;
  const { minX, minY, maxX, maxY } = extentOf(points);
  const scaleX = maxX > minX ? CELLS / (maxX - minX) : 0;
  const scaleY = maxY > minY ? CELLS / (maxY - minY) : 0;
  const keys = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    const x = Math.floor(((points[2 * i] ?? 0) - minX) * scaleX);
    const y = Math.floor(((points[2 * i + 1] ?? 0) - minY) * scaleY);
    keys[i] = hilbertKey(x, y);
  }
  return sortedByKey(keys);
}

function extentOf(points: ArrayLike<number>): Extent {
  const extent = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i] ?? 0, points[i + 1] ?? 0];
    if (x < extent.minX) extent.minX = x;
    if (x > extent.maxX) extent.maxX = x;
    if (y < extent.minY) extent.minY = y;
    if (y > extent.maxY) extent.maxY = y;
  }
  return extent;
}

/** From so many items on two passes of counting are quicker than a sort. Measured. */
const MANY = 2 ** 18;

/** Stable. Few items are sorted as one number each, the key and then the place: 52 bits at most. */
function sortedByKey(keys: Uint32Array): Uint32Array<ArrayBuffer> {
  if (keys.length >= MANY) return countedByKey(keys);
  const both = new Float64Array(keys.length);
  for (let i = 0; i < keys.length; i++) both[i] = (keys[i] ?? 0) * MANY + i;
  both.sort();
  const sorted = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) sorted[i] = (both[i] ?? 0) % MANY;
  return sorted;
}

/** Two passes of counting, by the lower and by the upper 16 bits. */
function countedByKey(keys: Uint32Array): Uint32Array<ArrayBuffer> {
  const given = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) given[i] = i;
  return sortedByDigit(sortedByDigit(given, keys, 0), keys, 16);
}

/** Stable: items with the same digit keep their order. */
function sortedByDigit(items: Uint32Array, keys: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(65_537);
  const digitOf = (item: number) => ((keys[item] ?? 0) >>> shift) & 0xffff;
  for (const item of items) places[digitOf(item) + 1] = (places[digitOf(item) + 1] ?? 0) + 1;
  for (let digit = 1; digit < places.length; digit++) {
    places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0);
  }
  const sorted = new Uint32Array(items.length);
  for (const item of items) {
    const place = places[digitOf(item)] ?? 0;
    places[digitOf(item)] = place + 1;
    sorted[place] = item;
  }
  return sorted;
}

/** Position along the curve of a cell, 32 bits: two a level, the square turned so that the quarters join. */
function hilbertKey(column: number, row: number): number {
  let x = column;
  let y = row;
  let key = 0;
  for (let bit = 15; bit >= 0; bit--) {
    const right = (x >> bit) & 1;
    const upper = (y >> bit) & 1;
    key = (key << 2) | ((3 * right) ^ upper);
    if (upper === 1) continue;
    const across = right === 1 ? CELLS - x : x;
    x = right === 1 ? CELLS - y : y;
    y = across;
  }
  return key >>> 0;
}
