import { expect, test } from 'vitest';
import { draftOfPlan, readPlanNumber } from './plan-draft.ts';

const stated = { value: 300, low: 280, high: 320, grade: 'B' as const, sources: ['s-1'], date: null, note: 'letter' };
const asked = { name: 'hostedGrossMW', stated, basis: 'typed' } as const;

test('a number that is typed gets grade D and says how it came', () => {
  const draft = { range: { likely: '250', low: '', high: '' }, note: 'letter' };
  expect(readPlanNumber(draft, asked)).toEqual({
    ok: true,
    value: { value: 250, low: 250, high: 250, grade: 'D', sources: [], date: null, note: 'typed' },
  });
});

test('words on where it is from leave value, grade and sources as they are', () => {
  const draft = { ...draftOfPlan('hostedGrossMW', stated), note: 'letter of 3 May' };
  expect(readPlanNumber(draft, asked)).toEqual({ ok: true, value: { ...stated, note: 'letter of 3 May' } });
});

test('nothing changed is the same object, an empty field is left to the record', () => {
  const same = readPlanNumber(draftOfPlan('hostedGrossMW', stated), asked);
  expect(same.ok && same.value).toBe(stated);
  const empty = { range: { likely: '', low: '', high: '' }, note: '' };
  expect(readPlanNumber(empty, asked)).toEqual({ ok: true, value: undefined });
  expect(readPlanNumber(empty, { ...asked, stated: null })).toEqual({ ok: true, value: null });
});

test('a share is typed in percent, and text that is no number is explained', () => {
  const share = { name: 'hostedDiversityShare', stated: undefined, basis: 'typed' } as const;
  expect(readPlanNumber({ range: { likely: '90', low: '75', high: '100' }, note: '' }, share)).toMatchObject({
    value: { value: 0.9, low: 0.75, high: 1 },
  });
  expect(readPlanNumber({ range: { likely: 'much', low: '', high: '' }, note: '' }, share)).toEqual({
    ok: false,
    error: 'form.number-wrong',
  });
});
