import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWhole } from './read-whole.ts';

test.each([
  ['33,3', 33],
  ['12.5', 13],
  [' 40 % ', 40],
  ['0', 0],
  ['100', 100],
])('%s is read as %i', (text, value) => {
  expect(readWhole(text)).toBe(value);
});

test.each(['abc', '', '101', '-1', '1e2', '12.5.1', '1.000,5'])('%s is refused, never taken for 100', (text) => {
  expect(readWhole(text)).toBeNull();
});

test('both decimal marks mean the same', () => {
  fc.assert(
    fc.property(fc.nat(99), fc.nat(9), (whole, tenth) => {
      expect(readWhole(`${whole},${tenth}`)).toBe(readWhole(`${whole}.${tenth}`));
      expect(readWhole(`${whole},${tenth}`)).toBe(Math.round(whole + tenth / 10));
    }),
  );
});
