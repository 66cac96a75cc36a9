import { expect, test } from 'vitest';
import { rankQuantile } from './rank-range.ts';

test.each([
  { share: 0.05, rank: 1 },
  { share: 0.1, rank: 1 },
  { share: 0.5, rank: 2 },
  { share: 0.95, rank: 4 },
])('the rank at $share of draws is $rank', ({ share, rank }) => {
  expect(rankQuantile([0.1, 0.6, 0.2, 0.1], share)).toBe(rank);
});

test('ranks beyond those counted end at the last', () => {
  expect(rankQuantile([0.2, 0.3], 0.95)).toBe(2);
});
