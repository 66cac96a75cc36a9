import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invariant } from '../../lib/invariant.ts';
import { seededRandom } from '../../lib/seeded-random.ts';
import { bucketRankedRows, type RankedRows } from '../ranked-rows.ts';
import { simdRankedRows } from './simd-ranked-rows.ts';

function fastRows(sites: number, draws: number): RankedRows {
  const rows = simdRankedRows(sites, draws);
  invariant(rows !== null, 'the processors that tests run on have these instructions');
  return rows;
}

/** Places of the sites in each draw. */
function placesOf({ rows, places, rank }: RankedRows, draws: readonly (readonly number[])[]) {
  for (const [draw, scores] of draws.entries()) rows[draw]?.set(scores);
  rank(draws.length);
  return draws.map((scores, draw) => [...places.subarray(draw * scores.length, (draw + 1) * scores.length)]);
}

/** As many as are lower. */
function counted(scores: readonly number[]): readonly number[] {
  const sorted = scores.toSorted((a, b) => a - b);
  return scores.map((score) => sorted.indexOf(score));
}

const spread = fc.double({ min: 0, max: 1, noNaN: true });
/** Scores so close that they share keys, and ties. */
const crowded = fc.integer({ min: 0, max: 40 }).map((n) => 0.5 + n * 1e-7);
const score = fc.oneof(spread, spread, spread, crowded);

test('places are those found by counting, alone or in a crowd', () => {
  fc.assert(
    fc.property(fc.array(score, { minLength: 1, maxLength: 200 }), (scores) => {
      expect(placesOf(fastRows(scores.length, 1), [scores])).toEqual([counted(scores)]);
    }),
  );
});

test('equal scores share the better place', () => {
  expect(placesOf(fastRows(4, 1), [[0.4, 0.1, 0.4, 0.9]])).toEqual([[1, 0, 1, 3]]);
});

test.each([1, 2, 3, 4, 5, 64, 999, 1_000, 1_025])('%d sites are ranked as by buckets, draw after draw', (sites) => {
  const { next } = seededRandom(sites);
  const draws = Array.from({ length: 12 }, () => Array.from({ length: sites }, next));
  expect(placesOf(fastRows(sites, 12), draws)).toEqual(placesOf(bucketRankedRows(sites, 12), draws));
});

test.each([
  { where: 'all are equal', scoreOf: () => 0.5 },
  { where: 'a third stands at one floor', scoreOf: (next: () => number) => (next() < 1 / 3 ? 0.95 : next()) },
  {
    where: 'all but one stand close together',
    scoreOf: (next: () => number, i: number) => (i === 7 ? 1 : next() / 1e6),
  },
  {
    where: 'half stand in a word or two',
    scoreOf: (next: () => number) => (next() < 0.5 ? 0.5 + next() / 500 : next()),
  },
  { where: 'they are the smallest numbers', scoreOf: (_: () => number, i: number) => (i % 9) * Number.MIN_VALUE },
])('the rank is exact where $where', ({ scoreOf }) => {
  const { next } = seededRandom(3);
  const draws = Array.from({ length: 3 }, () => Array.from({ length: 500 }, (_, i) => scoreOf(next, i)));
  expect(placesOf(fastRows(500, 3), draws)).toEqual(draws.map(counted));
});
