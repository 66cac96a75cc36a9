import { describe, expect, test } from 'vitest';
import { DEFAULT_AGGREGATION, LARGEST_EXPONENT, type Aggregation } from '../../../core/scoring/aggregation.ts';
import { buyingOff, exponentAt, meanOf, ornessAt, placeOfExponent, placeOfOrness } from './dial.ts';

const power = (overGroups: number): Aggregation => ({ kind: 'power', inGroup: 3, overGroups });
const owa = (orness: number): Aggregation => ({ kind: 'owa', orness });

describe('dials', () => {
  test('reach from the weighted sum to the worst value, and every step moves', () => {
    expect([exponentAt(0), exponentAt(100)]).toEqual([1, LARGEST_EXPONENT]);
    expect([ornessAt(0), ornessAt(50), ornessAt(100)]).toEqual([0.05, 0.5, 0.95]);
    for (let place = 1; place <= 100; place += 1) {
      expect(exponentAt(place)).toBeGreaterThan(exponentAt(place - 1));
      expect(ornessAt(place)).toBeGreaterThanOrEqual(ornessAt(place - 1));
    }
  });

  test('stand where their value puts them', () => {
    for (let place = 0; place <= 100; place += 1) {
      expect(placeOfExponent(exponentAt(place))).toBeCloseTo(place, 0);
      expect(placeOfOrness(ornessAt(place))).toBeCloseTo(place, -0.5);
    }
  });
});

test('a power mean with both exponents 1 is the weighted sum', () => {
  expect(meanOf({ kind: 'power', inGroup: 1, overGroups: 1 })).toBe('sum');
  expect(meanOf({ kind: 'power', inGroup: 1, overGroups: 2 })).toBe('power');
  expect(meanOf(owa(0.5))).toBe('owa');
});

test.each([
  { name: 'the weighted sum', aggregation: power(1), word: 'fully', result: 50 },
  { name: 'orness of a half', aggregation: owa(0.5), word: 'fully', result: 50 },
  { name: 'the default', aggregation: DEFAULT_AGGREGATION, word: 'partly', result: 64 },
  { name: 'a large exponent', aggregation: power(20), word: 'hardly', result: 87 },
  { name: 'the worst value', aggregation: owa(0.95), word: 'hardly', result: 87 },
  { name: 'the best value', aggregation: owa(0.2), word: 'more', result: 15 },
])('how far a bad group is bought off: $name', ({ aggregation, word, result }) => {
  expect(buyingOff(aggregation)).toEqual({ word, result });
});

test('the larger the exponent, the less is bought off', () => {
  const results = [1, 1.5, 2, 3, 5, 8, 20].map((p) => buyingOff(power(p)).result);
  expect(results).toEqual(results.toSorted((a, b) => a - b));
});
