import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../units/partial-date.ts';
import { classFactOf, exampleSite } from '../../sites/example-site.ts';
import { exampleWorld } from '../example-world.ts';
import { nextVote } from './next-vote.ts';

const read = (date: string | null) =>
  nextVote.read(exampleSite({ facts: { nextVote: classFactOf('election', date) } }), 'hosted', exampleWorld());

test('counts the days from the as-of date, 31 August 2026', () => {
  expect(read('2026-11-03')).toMatchObject({ value: 64, low: 64, high: 64 });
  expect(read('2026-11')).toMatchObject({ low: 62, high: 91 });
  expect(read('2026-08-31')).toMatchObject({ value: 0 });
});

test('a vote that is past, without a day or not recorded is unknown', () => {
  expect(read('2026-08-30')).toMatchObject({ reason: { code: 'vote-is-past', facts: { date: '2026-08-30' } } });
  expect(read(null)).toMatchObject({ reason: { code: 'no-vote-recorded' } });
  expect(nextVote.read(exampleSite(), 'hosted', exampleWorld())).toMatchObject({ known: false });
  expect(nextVote.read(exampleSite(), 'mined', exampleWorld())).toMatchObject({ reason: { code: 'conversion-only' } });
});

test('a month or year holds each of its days', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 900 }), fc.constantFrom(4, 7), (days, length) => {
      const day = addDays('2026-08-31', days);
      const whole = read(day.slice(0, length));
      if (!whole.known) throw new Error('it lies ahead');
      expect(Number(whole.low)).toBeLessThanOrEqual(days);
      expect(Number(whole.high)).toBeGreaterThanOrEqual(days);
    }),
    { numRuns: 100, seed: 5 },
  );
});
