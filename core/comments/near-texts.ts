/**
 * Which of many texts are nearly the same? Sets of shingles to groups, without comparing every pair.
 *
 * Two sets that resemble each other by half must share one of the rarer shingles of each: were all the rarer half of one missing
 * from the other, too few would be left. So only texts that meet in a list of such shingles are measured, and measuring is exact:
 * no pair is put together by chance. Groups are what a chain of such pairs connects.
 *
 * Sources: Bayardo, Ma & Srikant, Scaling up all pairs similarity search, WWW 2007; Xiao, Wang, Lin & Yu, Efficient similarity
 * joins for near duplicate detection, WWW 2008, section 3 (prefixes for Jaccard's coefficient).
 */
import { resemblesBy } from './shingles.ts';

/**
 * Resemblance from which on two letters are one form letter with changes. Heuristic: half; a letter may double with what its
 * sender adds and still be told.
 */
export const SAME_FORM = 0.5;

/**
 * Texts of a list that stay in it although they are together with another of it. All would be exact and take time by the square
 * of the largest family; beyond these a text is still found by its other lists. Heuristic.
 */
const KEPT_TOGETHER = 50;

/** For each set the index of the first set of its group. Sets are ascending; the empty set is alone. */
export function nearTexts(given: readonly Uint32Array[]): Uint32Array {
  const { sets, shingles } = rarestFirst(given);
  const groups = new Uint32Array(sets.length).map((_, i) => i);
  const lists = new Array<number[] | undefined>(shingles);
  const seenBy = new Int32Array(sets.length).fill(-1);
  for (const text of bySize(sets)) {
    const set = sets[text] ?? new Uint32Array();
    for (const shingle of set.subarray(0, prefixOf(set.length, SAME_FORM))) {
      for (const other of lists[shingle] ?? []) {
        if (seenBy[other] === text) continue;
        seenBy[other] = text;
        joinIfAlike(sets, groups, [other, text]);
      }
    }
    // What comes later is no smaller, so it meets this text in fewer of its shingles.
    for (const shingle of set.subarray(0, prefixOf(set.length, (2 * SAME_FORM) / (1 + SAME_FORM)))) {
      const list = (lists[shingle] ??= []);
      const isKnown = list.length >= KEPT_TOGETHER && list.some((other) => areTogether(groups, other, text));
      if (!isKnown) list.push(text);
    }
  }
  return groups.map((_, i) => rootOf(groups, i));
}

/** How many of its rarest shingles a set must look through so as to miss no set that shares the given part of it. */
function prefixOf(size: number, part: number): number {
  return size === 0 ? 0 : size - Math.ceil(part * size - 1e-9) + 1;
}

/** The sets with each shingle as its place in the order from rarest to most common, ascending. */
function rarestFirst(given: readonly Uint32Array[]): {
  readonly sets: readonly Uint32Array[];
  readonly shingles: number;
} {
  const { values, counts } = tally(given);
  // Count and value in one number, which sorts without a comparison of ours.
  const order = Float64Array.from(counts, (count, i) => count * 2 ** 32 + i).sort();
  const places = new Uint32Array(values.length);
  order.forEach((number, place) => (places[number % 2 ** 32] = place));
  const sets = given.map((set) => set.map((shingle) => places[indexIn(values, shingle)] ?? 0).sort());
  return { sets, shingles: values.length };
}

/** Every shingle once, ascending, and how many sets have it. */
function tally(given: readonly Uint32Array[]): { readonly values: Uint32Array; readonly counts: Uint32Array } {
  const all = new Uint32Array(given.reduce((sum, set) => sum + set.length, 0));
  let at = 0;
  for (const set of given) {
    all.set(set, at);
    at += set.length;
  }
  all.sort();
  const [values, counts] = [new Uint32Array(all.length), new Uint32Array(all.length)];
  let last = -1;
  for (let i = 0; i < all.length; i += 1) {
    if (i === 0 || all[i] !== all[i - 1]) values[(last += 1)] = all[i] ?? 0;
    counts[last] = (counts[last] ?? 0) + 1;
  }
  return { values: values.subarray(0, last + 1), counts: counts.subarray(0, last + 1) };
}

/** Where a value stands in an ascending list that holds it. */
function indexIn(values: Uint32Array, value: number): number {
  let [low, high] = [0, values.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function bySize(sets: readonly Uint32Array[]): number[] {
  return sets.map((_, i) => i).sort((a, b) => (sets[a]?.length ?? 0) - (sets[b]?.length ?? 0) || a - b);
}

function joinIfAlike(sets: readonly Uint32Array[], groups: Uint32Array, [a, b]: readonly [number, number]): void {
  const [left, right] = [rootOf(groups, a), rootOf(groups, b)];
  const [one, other] = [sets[a], sets[b]];
  if (left === right || one === undefined || other === undefined) return;
  if (resemblesBy(one, other, SAME_FORM)) groups[Math.max(left, right)] = Math.min(left, right);
}

function areTogether(groups: Uint32Array, a: number, b: number): boolean {
  return rootOf(groups, a) === rootOf(groups, b);
}

/** First member of the group of `i`; shortens the way there. */
function rootOf(groups: Uint32Array, i: number): number {
  let at = i;
  for (let next = groups[at] ?? at; next !== at; next = groups[at] ?? at) {
    groups[at] = groups[next] ?? next;
    at = next;
  }
  return at;
}
