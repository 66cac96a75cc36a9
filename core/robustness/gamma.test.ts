import { expect, test } from 'vitest';
import { seededRandom } from '../lib/seeded-random.ts';
import { gammaVariate } from './gamma.ts';

test.each([0.3, 1, 2.5, 15])('mean and variance of Gamma(%d) are its shape', (shape) => {
  const random = seededRandom(5);
  const draws = Array.from({ length: 40_000 }, () => gammaVariate(shape, random));
  const mean = draws.reduce((sum, x) => sum + x, 0) / draws.length;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / draws.length;
  // Five standard errors of the mean; the variance of a skewed variate is wilder.
  expect(Math.abs(mean - shape)).toBeLessThan(5 * Math.sqrt(shape / draws.length));
  expect(Math.abs(variance / shape - 1)).toBeLessThan(0.1);
});

test('a shape of zero is a bug in the caller', () => {
  expect(() => gammaVariate(0, seededRandom(1))).toThrow(/above zero/);
});
