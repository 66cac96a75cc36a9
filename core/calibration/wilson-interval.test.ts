import { expect, test } from 'vitest';
import { wilsonInterval } from './wilson-interval.ts';

test.each([
  // Newcombe, Statistics in Medicine 17 (1998), table I, method 3: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
  { count: 81, n: 263, low: 0.2553, high: 0.3662 },
  { count: 15, n: 148, low: 0.0624, high: 0.1605 },
  { count: 0, n: 20, low: 0, high: 0.1611 },
  { count: 1, n: 29, low: 0.0061, high: 0.1718 },
])('$count of $n', ({ count, n, low, high }) => {
  const interval = wilsonInterval(count, n);
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test('is the same seen from the other side', () => {
  const [blocked, advanced] = [wilsonInterval(7, 19), wilsonInterval(12, 19)];
  expect(blocked.low).toBeCloseTo(1 - advanced.high, 12);
  expect(wilsonInterval(5, 5).high).toBe(1);
});
