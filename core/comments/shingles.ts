/**
 * A text as the set of its runs of words: how alike two texts are is how many runs they share.
 *
 * Resemblance is Jaccard's coefficient of the two sets, containment the share of one that lies in the other.
 * Source: Broder, Glassman, Manasse & Zweig, Syntactic clustering of the Web, Computer Networks 29 (1997), section 3.
 */

/** Words in a run. Heuristic: three survive an inserted name, and three in a row are seldom chance. */
const RUN = 3;

/** Hash of a word, the same on every machine. FNV-1a over UTF-16 units, 32 bits (Fowler, Noll & Vo), then mixed. */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Spreads every bit over all others. Source: MurmurHash3, fmix32, Austin Appleby, public domain. */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Hash of each run in order; a text shorter than a run is one run. Empty for no words. */
export function runsOf(hashes: readonly number[]): Uint32Array {
  if (hashes.length === 0) return new Uint32Array();
  const runs = new Uint32Array(Math.max(1, hashes.length - RUN + 1));
  for (let i = 0; i < runs.length; i += 1) {
    let run = 0x9e3779b9;
    for (let k = 0; k < RUN; k += 1) run = mix(Math.imul(run, 31) + (hashes[i + k] ?? 0));
    runs[i] = run;
  }
  return runs;
}

/** Each run once, ascending. */
export function shingleSet(runs: Uint32Array): Uint32Array {
  const sorted = runs.toSorted();
  let kept = 0;
  for (let i = 0; i < sorted.length; i += 1) {
    const run = sorted[i] ?? 0;
    if (i > 0 && run === sorted[kept - 1]) continue;
    sorted[kept] = run;
    kept += 1;
  }
  return sorted.slice(0, kept);
}

/** Whether Jaccard's coefficient of two ascending sets is at least `least`, above 0; ends as soon as it cannot be. Empty sets resemble nothing. */
export function resemblesBy(a: Uint32Array, b: Uint32Array, least: number): boolean {
  // shared / (a + b - shared) >= least
  const needed = Math.ceil((least / (1 + least)) * (a.length + b.length) - 1e-9);
  let [i, j, shared] = [0, 0, 0];
  while (i < a.length && j < b.length) {
    if (shared + Math.min(a.length - i, b.length - j) < needed) return false;
    const [left = 0, right = 0] = [a[i], b[j]];
    if (left === right) shared += 1;
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return needed > 0 && shared >= needed;
}
