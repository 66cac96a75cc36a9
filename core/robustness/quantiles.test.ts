import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DrawQuantiles, QUANTILES } from './quantiles.ts';

test('quantiles are those of the sorted values', () => {
  const crowded = fc.integer({ min: 0, max: 3 }).map((n) => n / 3);
  const value = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), crowded);
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
      const sorted = values.toSorted((a, b) => a - b);
      const expected = QUANTILES.map((share) => sorted[Math.max(0, Math.ceil(share * values.length) - 1)]);
      expect(new DrawQuantiles(values.length).quantilesOf(Float64Array.from(values))).toEqual(expected);
    }),
  );
});

test('the room is used again without a trace of the site before', () => {
  const quantiles = new DrawQuantiles(4);
  quantiles.quantilesOf(Float64Array.of(0.9, 0.1, 0.5, 0.7));
  expect(quantiles.quantilesOf(Float64Array.of(0.2, 0.2, 0.1, 0.3))).toEqual([0.1, 0.1, 0.2, 0.2, 0.3]);
});
