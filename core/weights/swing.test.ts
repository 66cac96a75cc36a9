import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { swingWeights } from './swing.ts';

describe('swingWeights', () => {
  test('a swing worth half the greatest has half its weight', () => {
    expect(swingWeights([100, 50, 50, 0])).toEqual({ ok: true, value: [0.5, 0.25, 0.25, 0] });
  });

  test('weights add to 1 and keep the proportions of the points', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 9 }), (others) => {
        const weights = swingWeights([...others, 100]);
        if (!weights.ok) throw new Error(weights.error.code);
        const greatest = weights.value.at(-1) ?? 0;
        expect(weights.value.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
        for (const [i, points] of others.entries()) expect(weights.value[i]).toBeCloseTo((greatest * points) / 100, 12);
      }),
    );
  });

  test.each([
    { name: 'more than 100 points', points: [120, 100], error: { code: 'points-out-of-range', index: 0, points: 120 } },
    { name: 'fewer than none', points: [100, -1], error: { code: 'points-out-of-range', index: 1, points: -1 } },
    { name: 'no number', points: [NaN], error: { code: 'points-out-of-range', index: 0, points: NaN } },
    { name: 'no swing at 100', points: [80, 40], error: { code: 'no-reference', greatest: 80 } },
    { name: 'no swing at all', points: [], error: { code: 'no-reference', greatest: 0 } },
  ])('refuses $name', ({ points, error }) => {
    expect(swingWeights(points)).toEqual({ ok: false, error });
  });
});
