import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, earliestDay, latestDay, monthsBefore, PartialDate } from './partial-date.ts';

describe('a partial date', () => {
  test.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-06-30', '2025-06-30', '2025-06-30'],
  ])('%s means %s to %s', (date, first, last) => {
    expect([earliestDay(date), latestDay(date)]).toEqual([first, last]);
  });

  test.each(['2025-13', '2025-02-30', '25', '2025-1-1', 'May 2025', ''])('%j is not one', (text) => {
    expect(PartialDate.safeParse(text).success).toBe(false);
  });
});

describe('calendar arithmetic', () => {
  test.each([
    ['2026-08-31', 36, '2023-08-31'],
    ['2026-03-31', 1, '2026-02-28'],
    ['2026-01-15', 1, '2025-12-15'],
  ])('%s less %d months is %s', (day, months, earlier) => {
    expect(monthsBefore(day, months)).toBe(earlier);
  });

  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 20_000 }), (days) => {
        expect(daysBetween('2026-08-31', addDays('2026-08-31', days))).toBe(days);
      }),
    );
  });
});
