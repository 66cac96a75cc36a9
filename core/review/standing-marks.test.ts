import { expect, test } from 'vitest';
import type { Mark } from './mark.ts';
import { marksOfFactor, standingMarks, verdictCounts } from './standing-marks.ts';

function mark(id: string, factor: string, verdict: Mark['verdict'], siteId = 's-1'): Mark {
  return { id, siteId, factor, verdict, reason: 'why', by: 'A. Clerk', on: '2026-09-01' };
}

const MARKS = [
  mark('m-1', 'noise', 'accept'),
  mark('m-2', 'water', 'needs-evidence'),
  mark('m-3', 'noise', 'dispute'),
  mark('m-4', 'noise', 'not-relevant', 's-2'),
];

test('the last mark of a factor at a site stands, and another site has its own', () => {
  const standing = standingMarks(MARKS, 's-1');
  expect([...standing.values()].map(({ id }) => id)).toEqual(['m-3', 'm-2']);
  expect(standingMarks(MARKS, 's-2').get('noise')?.id).toBe('m-4');
  expect(standingMarks(MARKS, 's-3').size).toBe(0);
});

test('without its last mark the one before it stands again', () => {
  const marks = MARKS.filter(({ id }) => id !== 'm-3');
  expect(standingMarks(marks, 's-1').get('noise')?.id).toBe('m-1');
});

test('the history of a factor begins with the mark that stands', () => {
  expect(marksOfFactor(MARKS, { siteId: 's-1', factor: 'noise' }).map(({ id }) => id)).toEqual(['m-3', 'm-1']);
});

test('only what stands is counted', () => {
  expect(verdictCounts(standingMarks(MARKS, 's-1').values())).toEqual({
    accept: 0,
    dispute: 1,
    'needs-evidence': 1,
    'not-relevant': 0,
  });
});
