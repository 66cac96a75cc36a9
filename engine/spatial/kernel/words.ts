/** The checksum of a page, as `sumOfWords` in `core/spatial/pack-layout.ts` takes it: its four sums are the lanes of a vector. */

const PAGE_BYTES: usize = 4096;

/** The checksum of the page at an address. */
export function pageSum(at: usize): i32 {
  const factor = i32x4.splat(31);
  const factor4 = i32x4.splat(31 * 31 * 31 * 31);
  let sum = i32x4(1, 2, 3, 4);
  for (let word = at; word < at + PAGE_BYTES; word += 64) {
    // Four words at a time, so that a product waits for the one before it a quarter as often.
    let four = i32x4.add(i32x4.mul(v128.load(word), factor), v128.load(word, 16));
    four = i32x4.add(i32x4.mul(four, factor), v128.load(word, 32));
    four = i32x4.add(i32x4.mul(four, factor), v128.load(word, 48));
    sum = i32x4.add(i32x4.mul(sum, factor4), four);
  }
  let joined = i32x4.extract_lane(sum, 0);
  joined = joined * 31 + i32x4.extract_lane(sum, 1);
  joined = joined * 31 + i32x4.extract_lane(sum, 2);
  return joined * 31 + i32x4.extract_lane(sum, 3);
}
