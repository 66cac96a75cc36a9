import { expect, test } from 'vitest';
import { sharedRank } from './shared-rank.ts';

test('ties are printed as ties, and no rank as a dash', () => {
  const ranks = [1, 2, 2, 4, 0, null];
  expect(ranks.map((_, place) => sharedRank(ranks, place))).toEqual(['1', '2=', '2=', '4', '–', '–']);
});
