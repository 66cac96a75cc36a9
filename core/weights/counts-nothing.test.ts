import { expect, test } from 'vitest';
import { INDICATORS } from '../indicators/registry.ts';
import { countsNothing } from './counts-nothing.ts';
import { DEFAULT_WEIGHTS, Weights } from './weights.ts';

const zeros = { grid: 0, 'land-use': 0, opposition: 0, readiness: 0 };

test('the weights of the method count something in both perspectives', () => {
  expect(countsNothing(DEFAULT_WEIGHTS, 'delivery')).toBe(false);
  expect(countsNothing(DEFAULT_WEIGHTS, 'burden')).toBe(false);
});

test('a file may say zero for every group, and then nothing counts in that perspective alone', () => {
  const weights = Weights.parse({ ...DEFAULT_WEIGHTS, delivery: { groups: zeros, indicators: {} } });
  expect(countsNothing(weights, 'delivery')).toBe(true);
  expect(countsNothing(weights, 'burden')).toBe(false);
});

test('groups with nothing inside count nothing either', () => {
  const indicators = Object.fromEntries(INDICATORS.map(({ id }) => [id, 0]));
  const { groups } = DEFAULT_WEIGHTS.delivery;
  expect(countsNothing({ ...DEFAULT_WEIGHTS, delivery: { groups, indicators } }, 'delivery')).toBe(true);
});
