import { expect, test } from 'vitest';
import { seededRandom } from './seeded-random.ts';

test('the same seed gives the same stream, another seed another', () => {
  const stream = (seed: number) => {
    const random = seededRandom(seed);
    return Array.from({ length: 5 }, () => random.next());
  };
  expect(stream(1)).toEqual(stream(1));
  expect(stream(1)).not.toEqual(stream(2));
});

test('numbers are spread evenly', () => {
  const random = seededRandom(7);
  const counts = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 100_000; i += 1) {
    const bin = random.below(10);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  // Chi-square with 9 degrees of freedom stays below 27.9 in 999 of 1,000 fair streams.
  const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  expect(chiSquare).toBeLessThan(27.9);
});
