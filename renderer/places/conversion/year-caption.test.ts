import { expect, test } from 'vitest';
import { yearCaption } from './year-caption.ts';

const mined = [
  { share: 0, mw: 300 },
  { share: 0.93, mw: 300 },
  { share: 0.93, mw: 15 },
  { share: 1, mw: 15 },
];
const hosted = [
  { share: 0, mw: 300 },
  { share: 1, mw: 180 },
];

test('the sentence names what each curve shows, as far as it is known', () => {
  expect(yearCaption({ mined, hosted })).toEqual({
    code: 'conversion.year-both',
    facts: { mined: 300, share: 93, lowest: 180, mean: 240 },
  });
  expect(yearCaption({ mined, hosted: null })?.code).toBe('conversion.year-mined');
  expect(yearCaption({ mined: null, hosted })).toEqual({
    code: 'conversion.year-hosted',
    facts: { lowest: 180, mean: 240 },
  });
  expect(yearCaption({ mined: null, hosted: null })).toBeNull();
});
