import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../core/lib/seeded-random.ts';
import { sameAcceptabilities } from './same-acceptabilities.ts';

const SITES = 12;
const DRAWS = 4_000;

/** Counts of ranks of sites whose scores are their number times `spread` plus noise. */
function sampled(seed: number, spread: number): Float64Array {
  const { next } = seededRandom(seed);
  const counts = new Float64Array(SITES * SITES);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const scores = Array.from({ length: SITES }, (_, site) => ({ site, score: spread * site + next() }));
    scores.sort((a, b) => a.score - b.score);
    for (const [rank, { site }] of scores.entries()) {
      const cell = site * SITES + rank;
      counts[cell] = (counts[cell] ?? 0) + 1;
    }
  }
  return counts;
}

function compared(ours: Float64Array, theirs: Float64Array): boolean {
  return sameAcceptabilities({ ours, theirs, sites: SITES, draws: DRAWS }).same;
}

describe('two samples of rank counts', () => {
  test.each([1, 2, 3, 4, 5])('of one distribution are the same, whatever the seed (%i)', (seed) => {
    expect(compared(sampled(seed, 0.1), sampled(seed + 100, 0.1))).toBe(true);
  });

  test('are told apart when one is a little more spread', () => {
    expect(compared(sampled(1, 0.1), sampled(2, 0.12))).toBe(false);
  });

  test('are told apart when two sites are exchanged', () => {
    const ours = sampled(1, 0.1);
    const theirs = sampled(2, 0.1);
    const [third, fourth] = [3, 4].map((site) => theirs.slice(site * SITES, (site + 1) * SITES));
    theirs.set(fourth ?? [], 3 * SITES);
    theirs.set(third ?? [], 4 * SITES);
    expect(compared(ours, theirs)).toBe(false);
  });

  test('are no counts of the draws when a rank is lost', () => {
    const theirs = sampled(2, 0.1);
    const cell = theirs.findIndex((count) => count > 0);
    theirs[cell] = (theirs[cell] ?? 0) - 1;
    expect(compared(sampled(1, 0.1), theirs)).toBe(false);
  });
});
