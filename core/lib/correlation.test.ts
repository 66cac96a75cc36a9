import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { kendall, meanRanks, pearson, spearman } from './correlation.ts';

const MEASURES = { pearson, spearman, kendall };

describe('by hand', () => {
  test('ranks: equal values share their mean rank', () => {
    expect(meanRanks([10, 30, 20, 20])).toEqual([1, 4, 2.5, 2.5]);
  });

  test('Pearson of 1, 2, 3 with 1, 3, 2 is a half', () => {
    expect(pearson([1, 2, 3], [1, 3, 2])).toBeCloseTo(0.5, 12);
  });

  test('Spearman without ties is 1 - 6 sum d^2 / n(n^2 - 1)', () => {
    expect(spearman([1, 2, 3, 4, 5], [20, 10, 40, 30, 50])).toBeCloseTo(1 - (6 * 4) / (5 * 24), 12);
  });

  test('Kendall: nine pairs in order, one not; a tie takes its pair out of one list', () => {
    expect(kendall([1, 2, 3, 4, 5], [1, 2, 3, 5, 4])).toBeCloseTo(8 / 10, 12);
    expect(kendall([1, 2, 3], [1, 1, 2])).toBeCloseTo(2 / Math.sqrt(3 * 2), 12);
  });
});

describe.each(Object.entries(MEASURES))('%s', (_, measure) => {
  const number = fc.integer({ min: -50, max: 50 });
  const lists = fc.array(fc.tuple(number, number), { minLength: 2, maxLength: 20 });

  test('lies in [-1, 1] and is the same both ways', () => {
    fc.assert(
      fc.property(lists, (pairs) => {
        const [xs, ys] = [pairs.map(([x]) => x), pairs.map(([, y]) => y)];
        const value = measure(xs, ys);
        expect(Math.abs(value ?? 0)).toBeLessThanOrEqual(1);
        expect(measure(ys, xs) ?? 2).toBeCloseTo(value ?? 2, 12);
      }),
    );
  });

  test('is 1 with itself, -1 with its opposite, and null when nothing varies', () => {
    fc.assert(
      fc.property(fc.array(number, { minLength: 2, maxLength: 20 }), (xs) => {
        const isConstant = new Set(xs).size === 1;
        const opposite = xs.map((x) => -x);
        if (isConstant) expect(measure(xs, opposite)).toBeNull();
        else {
          expect(measure(xs, xs)).toBeCloseTo(1, 12);
          expect(measure(xs, opposite)).toBeCloseTo(-1, 12);
        }
      }),
    );
  });

  test('lists of different lengths are a bug in the caller', () => {
    expect(() => measure([1, 2], [1])).toThrow(/same length/);
  });
});
