import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BucketRanks } from './bucket-rank.ts';

function ranksOf(scores: readonly number[]): readonly number[] {
  const places = new Uint16Array(scores.length);
  new BucketRanks(scores.length).writePlaces(Float64Array.from(scores), places, 0);
  return Array.from(places, (place) => place + 1);
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

test('places are ranks less 1, in the order of the sites', () => {
  const places = new Uint16Array(5);
  new BucketRanks(4).writePlaces(Float64Array.of(0.4, 0.1, 0.4, 0.9), places, 1);
  expect([...places]).toEqual([0, 1, 0, 1, 3]);
});

test('the room is used again without a trace of the draw before', () => {
  const ranks = new BucketRanks(3);
  const places = new Uint16Array(6);
  ranks.writePlaces(Float64Array.of(0.9, 0.1, 0.5), places, 0);
  ranks.writePlaces(Float64Array.of(0.1, 0.2, 0.3), places, 3);
  expect([...places]).toEqual([2, 0, 1, 0, 1, 2]);
});
