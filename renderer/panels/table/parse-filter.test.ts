import { expect, test } from 'vitest';
import { parseFilter } from './parse-filter.ts';

test.each([
  ['345', 'contains', '345'],
  ['  Oncor ', 'contains', 'Oncor'],
  ['>=345', 'at-least', '345'],
  ['≤ 10', 'at-most', '10'],
  ['=Austin', 'equals', 'Austin'],
  ['!=Austin', 'not-equals', 'Austin'],
  ['=', 'is-empty', ''],
  ['!=', 'is-filled', ''],
])('%s is %s %s', (typed, wanted, value) => {
  expect(parseFilter('c', typed)).toEqual({ column: 'c', test: wanted, value });
});

test.each(['', '   ', '>=', '<='])('%j asks for nothing yet', (typed) => {
  expect(parseFilter('c', typed)).toBeNull();
});
