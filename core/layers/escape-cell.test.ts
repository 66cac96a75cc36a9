import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeCell, escapeRow } from './escape-cell.ts';

describe('escapeCell', () => {
  test.each([
    { cell: "=cmd|' /C calc'!A0", text: "'=cmd|' /C calc'!A0" },
    { cell: '+1+1', text: "'+1+1" },
    { cell: '@SUM(A1)', text: "'@SUM(A1)" },
    { cell: '-2+3', text: "'-2+3" },
    { cell: '\tx', text: "'\tx" },
    { cell: -94.098, text: '-94.098' },
    { cell: null, text: '' },
    { cell: 'Barker, NY', text: '"Barker, NY"' },
    { cell: 'the "Alpha" site', text: '"the ""Alpha"" site"' },
  ])('$cell', ({ cell, text }) => {
    expect(escapeCell(cell)).toBe(text);
  });

  test('a reader gets every text back, with the apostrophe in front of a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 2, maxLength: 6 }), (cells) => {
        const [read] = parse(escapeRow(cells), { record_delimiter: '\n' });
        expect(read).toEqual(cells.map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell)));
      }),
      { seed: 7 },
    );
  });
});
