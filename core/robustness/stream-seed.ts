/**
 * A seed of its own for every stream of random numbers, from the seed of the run and the names of what is drawn.
 *
 * Adding or removing a site never changes another site's stream, and the order of sites does not matter.
 * Source: FNV-1a (Fowler, Noll, Vo) over the UTF-16 units, finished by the mixer of MurmurHash3 (Appleby), both public domain.
 */

/** A 32-bit seed; the same words in the same order give the same one. */
export function streamSeed(seed: number, ...words: readonly string[]): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const word of words) {
    for (let i = 0; i < word.length; i += 1) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
    // A unit that no word holds keeps ("ab", "c") apart from ("a", "bc").
    hash = Math.imul(hash ^ 0xffff, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
