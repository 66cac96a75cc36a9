import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BucketRanks } from './bucket-rank.ts';

function ranksOf(scores: readonly number[]): readonly number[] {
  const ranks = new BucketRanks(scores.length);
  ranks.rank(Float64Array.from(scores));
  const bySite: number[] = [];
  ranks.order.forEach((site, at) => {
    bySite[site] = ranks.rankAt[at] ?? 0;
  });
  return bySite;
}

/** Rank by counting: as many as are lower, and one. */
function countedRanks(scores: readonly number[]): readonly number[] {
  return scores.map((score) => 1 + scores.filter((other) => other < score).length);
}

test('equal scores share the better rank', () => {
  expect(ranksOf([0.4, 0.1, 0.4, 0.9])).toEqual([2, 1, 2, 4]);
});

test('all equal, all first', () => {
  expect(ranksOf([0.3, 0.3, 0.3])).toEqual([1, 1, 1]);
});

test('ranks are those found by counting, also where scores crowd', () => {
  const spread = fc.double({ min: 0, max: 1, noNaN: true });
  const crowded = fc.integer({ min: 0, max: 6 }).map((n) => 0.5 + n * 1e-13);
  fc.assert(
    fc.property(fc.array(fc.oneof(spread, crowded), { minLength: 1, maxLength: 80 }), (scores) => {
      expect(ranksOf(scores)).toEqual(countedRanks(scores));
    }),
  );
});

test('the room is used again without a trace of the draw before', () => {
  const ranks = new BucketRanks(3);
  ranks.rank(Float64Array.of(0.9, 0.1, 0.5));
  ranks.rank(Float64Array.of(0.1, 0.2, 0.3));
  expect([...ranks.order]).toEqual([0, 1, 2]);
});
