/** The checksum of a page, as `sumOfWords` in `core/spatial/pack-layout.ts` takes it: its four sums are the lanes of a vector. */

const PAGE_BYTES: usize = 4096;

/** The checksum of the page at an address. */
export function pageSum(at: usize): i32 {
  const factor = i32x4.splat(31);
  let sum = i32x4(1, 2, 3, 4);
  for (let word = at; word < at + PAGE_BYTES; word += 16) sum = i32x4.add(i32x4.mul(sum, factor), v128.load(word));
  let joined = i32x4.extract_lane(sum, 0);
  joined = joined * 31 + i32x4.extract_lane(sum, 1);
  joined = joined * 31 + i32x4.extract_lane(sum, 2);
  return joined * 31 + i32x4.extract_lane(sum, 3);
}
