import { expect, test } from 'vitest';
import { rememberLast } from './remember-last.ts';

test('works once for the same arguments, again for others', () => {
  let works = 0;
  const sum = rememberLast((a: number, b: number) => {
    works += 1;
    return a + b;
  });
  expect([sum(1, 2), sum(1, 2), works]).toEqual([3, 3, 1]);
  expect([sum(1, NaN), sum(1, NaN), works]).toEqual([NaN, NaN, 2]);
  expect([sum(1, 2), works]).toEqual([3, 3]);
});
