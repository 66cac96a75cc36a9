import { expect, test } from 'vitest';
import { readDate } from './date-text.ts';

test.each([
  { cell: '2026-08-08', date: '2026-08-08' },
  { cell: '2026/8/8', date: '2026-08-08' },
  { cell: '2026-01', date: '2026-01' },
  { cell: 2025, date: '2025' },
  { cell: '2025.0', date: '2025' },
  { cell: '2026-08-08T10:00:00Z', date: '2026-08-08' },
  { cell: '3/15/2026', date: '2026-03-15' },
  { cell: '', date: null },
])('$cell is $date', ({ cell, date }) => {
  expect(readDate(cell)).toEqual({ ok: true, value: date });
});

test.each(['3/4/2026', '2026-02-30', '2026-13-01', 'March 2026', 'soon'])('%s is not guessed', (cell) => {
  expect(readDate(cell)).toEqual({ ok: false, error: 'unreadable' });
});
