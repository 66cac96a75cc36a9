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
    const x = points[i] ?? 0;
    const y = points[i + 1] ?? 0;
    if (x < extent.minX) extent.minX = x;
    if (x > extent.maxX) extent.maxX = x;
    if (y < extent.minY) extent.minY = y;
    if (y > extent.maxY) extent.maxY = y;
  }
  return extent;
}

/** Bits of a key that one pass of counting looks at: three passes, each over counts that stay in the processor's cache. */
const DIGIT_BITS = 11;
const DIGITS = 2 ** DIGIT_BITS;

/** Items up to which the language's own sort is as fast, and far faster in a process that has just begun; a power of two. Measured. */
const FEW = 4_096;

/** Stable. */
function sortedByKey(keys: Uint32Array): Uint32Array<ArrayBuffer> {
  return keys.length <= FEW ? sortedAsNumbers(keys) : sortedByCounting(keys);
}

/** Key and place as one number, 44 bits. */
function sortedAsNumbers(keys: Uint32Array): Uint32Array<ArrayBuffer> {
  const numbers = new Float64Array(keys.length);
  for (let i = 0; i < keys.length; i++) numbers[i] = (keys[i] ?? 0) * FEW + i;
  numbers.sort();
  const items = new Uint32Array(keys.length);
  for (let i = 0; i < items.length; i++) items[i] = (numbers[i] ?? 0) % FEW;
  return items;
}

/** Passes of counting from the lowest digit to the highest. */
function sortedByCounting(keys: Uint32Array): Uint32Array<ArrayBuffer> {
  let items = new Uint32Array(keys.length);
  for (let i = 0; i < keys.length; i++) items[i] = i;
  for (let shift = 0; shift < 32; shift += DIGIT_BITS) items = sortedByDigit(items, keys, shift);
  return items;
}

/** Items with the same digit keep their order. */
function sortedByDigit(items: Uint32Array, keys: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(DIGITS + 1);
  for (const key of keys) {
    const next = ((key >>> shift) & (DIGITS - 1)) + 1;
    places[next] = (places[next] ?? 0) + 1;
  }
  for (let digit = 1; digit < places.length; digit++) {
    places[digit] = (places[digit] ?? 0) + (places[digit - 1] ?? 0);
  }
  const sorted = new Uint32Array(items.length);
  for (const item of items) {
    const digit = ((keys[item] ?? 0) >>> shift) & (DIGITS - 1);
    const place = places[digit] ?? 0;
    places[digit] = place + 1;
    sorted[place] = item;
  }
  return sorted;
}

/** Position along the curve of a cell, 32 bits: two a level, the square turned so that the quarters join. No branches: none of them could be foreseen. */
function hilbertKey(column: number, row: number): number {
  let x = column;
  let y = row;
  let key = 0;
  for (let bit = 15; bit >= 0; bit--) {
    const right = (x >> bit) & 1;
    const upper = (y >> bit) & 1;
    key = (key << 2) | ((3 * right) ^ upper);
    // In a lower quarter x and y change places, and in the right one both are counted from the other side: all ones, or none.
    const isLower = upper - 1;
    const changed = (x ^ y) & isLower;
    const mirrored = CELLS & -right & isLower;
    x ^= changed ^ mirrored;
    y ^= changed ^ mirrored;
  }
  return key >>> 0;
}
