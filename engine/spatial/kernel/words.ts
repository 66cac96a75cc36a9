/** The checksum of a pack, as `addWords` in `core/spatial/pack-layout.ts` adds it: its four sums are the lanes of a vector. */

/** Adds words from address `from` to before `to`, a multiple of sixteen bytes, to the four sums at `sums`. */
export function addWords(sums: usize, from: usize, to: usize): void {
  const factor = i32x4.splat(31);
  let sum = v128.load(sums);
  for (let at = from; at < to; at += 16) sum = i32x4.add(i32x4.mul(sum, factor), v128.load(at));
  v128.store(sums, sum);
}
