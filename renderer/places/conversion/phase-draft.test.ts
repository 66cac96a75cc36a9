import { expect, test } from 'vitest';
import { readPhase } from './phase-draft.ts';

test('a phase is a year and MW with grade D', () => {
  expect(readPhase({ year: '2028', likely: '150', low: '', high: '200' }, 'typed')).toEqual({
    ok: true,
    value: {
      year: 2028,
      grossMW: { value: 150, low: 150, high: 200, grade: 'D', sources: [], date: null, note: 'typed' },
    },
  });
});

test.each([
  { draft: { year: '28', likely: '150', low: '', high: '' }, code: 'conversion.phase-year-wrong' },
  { draft: { year: '', likely: '150', low: '', high: '' }, code: 'conversion.phase-year-wrong' },
  { draft: { year: '2028.5', likely: '150', low: '', high: '' }, code: 'conversion.phase-year-wrong' },
  { draft: { year: '2028', likely: '', low: '', high: '' }, code: 'conversion.phase-mw-missing' },
  { draft: { year: '2028', likely: '150', low: '160', high: '' }, code: 'form.range-wrong' },
])('$draft is refused: $code', ({ draft, code }) => {
  expect(readPhase(draft, 'typed')).toEqual({ ok: false, error: code });
});
