import { expect, test } from 'vitest';
import { exampleSite } from '../sites/example-site.ts';
import type { NumberFact } from '../sources/fact.ts';
import { LANGUAGES } from '../text/languages.ts';
import { say } from '../text/say.ts';
import type { DeltaRow } from './conversion-row.ts';
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
    'At the peak the site draws 255 MW more, with no new connection, because the mine shed 95% then. The range: 97.5 to 285 MW more.',
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

const row = (key: string, values: Partial<DeltaRow>): DeltaRow => ({ ...ROW, key, ...values });
const [ROW] = conversionDelta(exampleSite()) as [DeltaRow, ...DeltaRow[]];
const range = (low: number, value: number, high: number) => ({ low, value, high });

function sentenceOfRows(change: DeltaRow['change'], short: DeltaRow['hosted']): string {
  const rows = [row('peakMW', { change }), row('shortfallMW', { hosted: short })];
  const { code, facts } = peakSentence(rows, exampleSite());
  return say('en', 'indicators', code, facts);
}

test('more or less is said only where the whole range agrees', () => {
  const enough = range(0, 0, 0);
  expect(sentenceOfRows(range(68.9, 348, 394), enough)).toBe(
    'At the peak the site draws 348 MW more, with no new connection. The range: 68.9 to 394 MW more.',
  );
  expect(sentenceOfRows(range(255, 255, 255), enough)).toBe(
    'At the peak the site draws 255 MW more, with no new connection.',
  );
  expect(sentenceOfRows(range(-300, -210, -200), enough)).toBe(
    'At the peak the site draws 210 MW less than the mine did. The range: 200 to 300 MW less.',
  );
  expect(sentenceOfRows(range(-8, 255, 300), enough)).toBe(
    'At the likely value the site draws 255 MW more at the peak than the mine did; the range goes from 8 MW less to 300 MW more. No new connection follows from it.',
  );
  expect(sentenceOfRows(range(-8, 0, 30), null)).toMatch(/draws as much at the peak as the mine did; the range/);
});

test('service that is missing at the far end only is said to be', () => {
  expect(sentenceOfRows(range(69, 348, 394), range(0, 0, 40))).toBe(
    'At the likely value the site draws 348 MW more at the peak, with no new connection; at the far end of the range 40 MW of service are missing. The range: 69 to 394 MW more.',
  );
  expect(sentenceOfRows(range(-8, 255, 300), range(0, 0, 40))).toContain(
    'At the far end 40 MW of service are missing.',
  );
});

test.each(LANGUAGES)('%s: both ends of the range stand in the sentence', (language) => {
  const { code, facts } = peakSentence([row('peakMW', { change: range(-8, 255, 300) })], exampleSite());
  expect(say(language, 'indicators', code, facts)).toMatch(/255.* 8 MW.* 300 MW/);
});
