import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween } from '../units/partial-date.ts';
import { timelineAxis } from './timeline-axis.ts';
import type { TimelineEntry } from './timeline.ts';

const AS_OF = '2026-09-01';

function entry(date: string, until: string | null = null): TimelineEntry {
  return {
    ...{ id: date, kind: 'record', title: date, what: null, date, until, era: null, tie: 'site', distanceKm: null },
    ...{ sources: [], judgement: null },
  };
}

describe('an expiry of the year 9999', () => {
  const axis = timelineAxis([entry('2024-05-02'), entry('2025-01-01', '9999-12-31'), entry('2026-01', '2027')], AS_OF);

  test('does not stretch the line until all else is one dot', () => {
    expect([axis.first, axis.last]).toEqual(['2024-04-02', '2037-01-30']);
    expect(axis.spans.map(({ runsOn }) => runsOn)).toEqual([false, true, false]);
    expect(axis.spans[1]?.to).toBe('2036-12-31');
  });

  test('leaves an end that tells something where it is', () => {
    expect(axis.spans[2]).toEqual({ from: '2026-01-01', to: '2027-12-31', runsOn: false, isOutside: false });
  });
});

test.each(['9999', '1066-10-14', '0001'])('an entry of %s is outside the line, which stays as it was', (date) => {
  const [plain, typo] = [[], [entry(date)]].map((more) => timelineAxis([entry('2025-03'), ...more], AS_OF));
  expect(typo?.spans[1]?.isOutside).toBe(true);
  expect(daysBetween(typo?.first ?? '', typo?.last ?? '')).toBeLessThan(82 * 366);
  expect(plain?.spans[0]).toEqual(typo?.spans[0]);
});

test('every span lies on the line, which is never longer than eighty years and its air', () => {
  const date = fc.tuple(fc.integer({ min: 0, max: 9999 }), fc.integer({ min: 1, max: 12 })).map(([year, month]) => {
    return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
  });
  const entries = fc.array(fc.tuple(date, fc.option(date)).map(([day, until]) => entry(day, until)));
  fc.assert(
    fc.property(entries, fc.integer({ min: 1900, max: 2200 }), (all, year) => {
      const { first, last, spans } = timelineAxis(all, `${year}-06-30`);
      expect(daysBetween(first, last)).toBeLessThan(82 * 366);
      for (const { from, to } of spans) expect(first <= from && from <= to && to <= last).toBe(true);
    }),
  );
});
