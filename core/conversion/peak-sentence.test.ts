import { expect, test } from 'vitest';
import { exampleSite } from '../sites/example-site.ts';
import type { NumberFact } from '../sources/fact.ts';
import { LANGUAGES } from '../text/languages.ts';
import { say } from '../text/say.ts';
import { conversionDelta } from './delta.ts';
import { peakSentence } from './peak-sentence.ts';

function fact(value: number): NumberFact {
  return { value, low: value, high: value, grade: 'B', sources: [], date: null, note: '' };
}

function sentenceOf(given: Record<string, number>, language: (typeof LANGUAGES)[number] = 'en'): string {
  const facts = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, fact(value)]));
  const site = exampleSite({ facts });
  const { code, facts: said } = peakSentence(conversionDelta(site), site);
  return say(language, 'indicators', code, said);
}

const MINE = { miningMW: 300, serviceMW: 300, miningCurtailmentShare: 0.95 };

test('a mine of 300 MW that sheds 95 % draws 255 MW more at the peak without a new connection, and it says why', () => {
  expect(sentenceOf({ ...MINE, hostedGrossMW: 300 })).toBe(
    'At the peak the site draws 255 MW more, with no new connection, because the mine shed 95% then.',
  );
});

test.each(LANGUAGES)('%s: the numbers stand in the sentence', (language) => {
  const text = sentenceOf({ ...MINE, hostedGrossMW: 300 }, language);
  expect(text).toContain('255 MW');
  expect(text).toContain('95');
});

test('what was assumed is said to be', () => {
  expect(sentenceOf({ miningMW: 300, serviceMW: 300, hostedGrossMW: 300 })).toContain('it is assumed');
});

test('a load beyond the service names what is missing', () => {
  expect(sentenceOf({ ...MINE, hostedGrossMW: 400 })).toContain('100 MW');
});

test('a peak that falls, stays or is not known has its own sentence', () => {
  expect(sentenceOf({ ...MINE, miningCurtailmentShare: 0, hostedGrossMW: 100 })).toMatch(/210 MW less/);
  expect(sentenceOf({ ...MINE, miningCurtailmentShare: 0.1, hostedGrossMW: 300 })).toMatch(/as much/);
  expect(sentenceOf(MINE)).toMatch(/hosted load/);
  expect(sentenceOf({})).toMatch(/neither/i);
});

test('a site without a mine gives no reason that the mine had', () => {
  expect(sentenceOf({ miningMW: 0, hostedGrossMW: 100 })).not.toMatch(/mine shed/);
});
