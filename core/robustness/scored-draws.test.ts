import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawsThatFit, QUANTILES, quantilesOf } from './scored-draws.ts';

test('quantiles are those of the sorted values', () => {
  const crowded = fc.integer({ min: 0, max: 3 }).map((n) => n / 3);
  const value = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), crowded);
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
      const sorted = values.toSorted((a, b) => a - b);
      const expected = QUANTILES.map((share) => sorted[Math.max(0, Math.ceil(share * values.length) - 1)]);
      expect(quantilesOf(Float64Array.from(values))).toEqual(expected);
    }),
  );
});

test('so many sites that their scores would not fit get fewer draws, never none', () => {
  expect(drawsThatFit(1_000, 10_000)).toBe(10_000);
  expect(drawsThatFit(5_000, 10_000)).toBe(5_000);
  expect(drawsThatFit(100_000_000, 10_000)).toBe(1);
});
