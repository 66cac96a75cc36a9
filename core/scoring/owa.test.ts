import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { owaMean } from './owa.ts';

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
const pairs = fc.array(fc.tuple(unit, weight), { minLength: 1, maxLength: 8 });
const orness = fc.double({ min: 0.05, max: 0.95, noNaN: true });

function mean(list: readonly (readonly [number, number])[], of: number): number {
  return owaMean(
    list.map(([value]) => value),
    list.map(([, given]) => given),
    of,
  );
}

describe('owaMean', () => {
  test('orness one half is the weighted sum', () => {
    expect(owaMean([0.2, 0.8], [3, 1], 0.5)).toBeCloseTo(0.35, 12);
  });

  test('equal weights and orness 2/3 of three values weigh the worst with the square root of a third', () => {
    // Q(r) = r^0.5: places weigh sqrt(1/3), sqrt(2/3) - sqrt(1/3), 1 - sqrt(2/3), worst first.
    const [a, b] = [Math.sqrt(1 / 3), Math.sqrt(2 / 3)];
    expect(owaMean([0, 1, 0.5], [1, 1, 1], 2 / 3)).toBeCloseTo(a + (b - a) * 0.5, 12);
  });

  test('lies between the best and the worst value, and nearer the worst with more orness', () => {
    fc.assert(
      fc.property(pairs, orness, orness, (list, one, other) => {
        const values = list.map(([value]) => value);
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(mean(list, less)).toBeLessThanOrEqual(mean(list, more) + 1e-12);
        expect(mean(list, less)).toBeGreaterThanOrEqual(Math.min(...values) - 1e-12);
        expect(mean(list, more)).toBeLessThanOrEqual(Math.max(...values) + 1e-12);
      }),
    );
  });

  test('a worse value never gives a smaller mean', () => {
    fc.assert(
      fc.property(pairs, orness, unit, (list, of, up) => {
        const worse = list.map(([value, given], i) => [i === 0 ? Math.max(value, up) : value, given] as const);
        expect(mean(worse, of)).toBeGreaterThanOrEqual(mean(list, of) - 1e-12);
      }),
    );
  });
});
