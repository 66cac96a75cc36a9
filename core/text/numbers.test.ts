import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDate, formatNumber, formatRange, formatRounded } from './numbers.ts';

test.each([
  [1234.5, 1, 'en', '1,234.5'],
  [1234.5, 1, 'it', '1234,5'],
  [12345.6, 1, 'es', '12\u202f345,6'],
  [-0.001, 1, 'en', '0'],
  [-3, 0, 'en', '\u22123'],
  [0.5, 2, 'en', '0.5'],
] as const)('%d with %d decimals in %s', (value, digits, language, text) => {
  expect(formatNumber(value, language, digits)).toBe(text);
});

test('a rounded number keeps about three figures', () => {
  expect([0.12345, 12.345, 123.45, 0].map((value) => formatRounded(value, 'en'))).toEqual(['0.12', '12.3', '123', '0']);
});

test('a range of one number is that number', () => {
  expect(formatRange(3.001, 3.002, 'en')).toBe('3');
  expect(formatRange(1.33, 1.52, 'it')).toBe('1,33–1,52');
});

test.each([
  ['2026-03-14', 'en', '14 March 2026'],
  ['2026-03', 'es', 'marzo de 2026'],
  ['2026-03-14', 'it', '14 marzo 2026'],
  ['2026', 'it', '2026'],
] as const)('%s in %s', (date, language, text) => {
  expect(formatDate(date, language)).toBe(text);
});

test('grouping never changes the digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (value) => {
      const digits = formatNumber(value, 'en').replaceAll(',', '').replace('\u2212', '-');
      expect(Number(digits)).toBe(value);
    }),
  );
});
