import { expect, test } from 'vitest';
import { signedPoints } from './signed-points.ts';

test.each([
  [0.12, '+12'],
  [-0.05, '\u22125'],
  [0.004, '0'],
  [-0.004, '0'],
])('a difference of %d is %s points', (difference, text) => {
  expect(signedPoints(difference)).toBe(text);
});
