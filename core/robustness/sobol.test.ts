import { expect, test } from 'vitest';
import { seededRandom } from '../lib/seeded-random.ts';
import { finish } from './example-model.ts';
import { sobolIndices } from './sobol.ts';

/** f = sin x1 + a sin^2 x2 + b x3^4 sin x1 on [-pi, pi]^3. Source: Ishigami & Homma (1990), a = 7, b = 0.1. */
test("Ishigami's function has its analytic indices", () => {
  const random = seededRandom(11);
  const indices = finish(
    sobolIndices({
      inputs: 3,
      samples: 16_384,
      draw: () => Math.PI * (2 * random.next() - 1),
      model: ([x = 0, y = 0, z = 0]) => Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x),
    }),
  );
  const [a, b] = [7, 0.1];
  const variance = a ** 2 / 8 + (b * Math.PI ** 4) / 5 + (b ** 2 * Math.PI ** 8) / 18 + 1 / 2;
  const first = [(1 + (b * Math.PI ** 4) / 5) ** 2 / 2, a ** 2 / 8, 0].map((part) => part / variance);
  const together = (8 * b ** 2 * Math.PI ** 8) / 225 / variance;
  const total = [(first[0] ?? 0) + together, first[1] ?? 0, together];
  indices.forEach((index, i) => {
    expect(Math.abs(index.first - (first[i] ?? 0))).toBeLessThan(0.03);
    expect(Math.abs(index.total - (total[i] ?? 0))).toBeLessThan(0.03);
  });
});

test('in a linear model each input has its share of the variance, alone and in total', () => {
  const random = seededRandom(12);
  const coefficients = [1, 2, 3];
  const indices = finish(
    sobolIndices({
      inputs: 3,
      samples: 8_192,
      draw: () => random.next(),
      model: (values) => values.reduce((sum, value, i) => sum + value * (coefficients[i] ?? 0), 0),
    }),
  );
  indices.forEach(({ first, total }, i) => {
    const share = (coefficients[i] ?? 0) ** 2 / 14;
    expect(Math.abs(first - share)).toBeLessThan(0.03);
    expect(Math.abs(total - share)).toBeLessThan(0.03);
  });
});

test('a result that never varies is due to nothing', () => {
  const options = { inputs: 2, samples: 8, draw: () => 1, model: () => 5 };
  expect(finish(sobolIndices(options))).toEqual([
    { first: 0, total: 0 },
    { first: 0, total: 0 },
  ]);
});
