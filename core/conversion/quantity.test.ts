import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeBetween, combine, evaluate, input } from './quantity.ts';

const wide = { value: 2, low: 1, high: 4 };

test('a quantity less itself is nothing: what is shared moves together', () => {
  const k = input('k', wide);
  expect(evaluate(combine([k, k], (a, b) => a - b))).toEqual({ value: 0, low: 0, high: 0 });
});

test('independent inputs spread the range', () => {
  const difference = combine([input('a', wide), input('b', wide)], (a, b) => a - b);
  expect(evaluate(difference)).toEqual({ value: 0, low: -3, high: 3 });
});

test('two plans differ by what is another in them: each input stands at one end in both', () => {
  const plan = (share: number) =>
    combine([input('k', wide), input('share', { value: share, low: share, high: share })], (a, b) => a * b);
  expect(changeBetween(plan(1), plan(0.5))).toEqual({ value: -1, low: -2, high: -0.5 });
  expect(changeBetween(plan(1), plan(1))).toEqual({ value: 0, low: 0, high: 0 });
  // Less at each end is never more, though the ranges overlap.
  expect(changeBetween(input('k', wide), input('k', { value: 1, low: 0.5, high: 3 }))).toEqual({
    value: -1,
    low: -1,
    high: -0.5,
  });
  expect(changeBetween(input('k', wide), input('l', wide))).toEqual({ value: 0, low: -3, high: 3 });
});

test('too many inputs are a bug in the formula', () => {
  const many = Array.from({ length: 13 }, (_, i) => input(`x${i}`, wide));
  expect(() => evaluate(combine(many, (...values) => Math.max(...values)))).toThrow(/corners double/);
});

test('the range of a product of positive inputs holds every draw from them', () => {
  const range = fc
    .tuple(fc.double({ min: 0, max: 9, noNaN: true }), fc.double({ min: 0, max: 9, noNaN: true }))
    .map(([low, width]) => ({ value: low + width / 2, low, high: low + width }));
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(range, range, share, share, (a, b, s, t) => {
      const { low, value, high } = evaluate(combine([input('a', a), input('b', b)], (x, y) => x * (1 + y)));
      const draw = (a.low + (a.high - a.low) * s) * (1 + b.low + (b.high - b.low) * t);
      expect(low - 1e-9 <= draw && draw <= high + 1e-9 && low <= value && value <= high).toBe(true);
    }),
  );
});
