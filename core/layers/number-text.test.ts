import { expect, test } from 'vitest';
import { readNumber } from './number-text.ts';

test.each([
  { cell: '15', number: 15 },
  { cell: ' 1,234.5 ', number: 1234.5 },
  { cell: '12,5', number: 12.5 },
  { cell: '0,138', number: 0.138 },
  { cell: '-0.25', number: -0.25 },
  { cell: 3, number: 3 },
  { cell: '', number: null },
  { cell: 'N/A', number: null },
  { cell: null, number: null },
  { cell: '12 MW', number: 'unreadable' },
  { cell: '100-161', number: 'unreadable' },
  { cell: true, number: 'unreadable' },
  { cell: Infinity, number: 'unreadable' },
] as const)('$cell reads as $number', ({ cell, number }) => {
  expect(readNumber(cell)).toBe(number);
});
