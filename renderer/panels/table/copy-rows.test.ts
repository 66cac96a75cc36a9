import { expect, test } from 'vitest';
import { rowsAsText } from './copy-rows.ts';

test('rows are copied with their heads, flat and harmless', () => {
  const columns = [
    { name: 'Name', kind: 'text' },
    { name: 'kV', kind: 'number' },
  ] as const;
  const rows = [
    { fid: 1, cells: ['a\tb\nc', 345] },
    { fid: 2, cells: ['=1+1', null] },
    { fid: 3, cells: ['-5', -5] },
  ];
  expect(rowsAsText(columns, rows)).toBe("Name\tkV\na b c\t345\n'=1+1\t\n-5\t-5");
});
