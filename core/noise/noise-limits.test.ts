import { expect, test } from 'vitest';
import { isLowFrequency, isToneHeard, ratedDba } from './noise-character.ts';
import { againstLimit, limitsOf } from './noise-limits.ts';
import { accuracyAt, printedDb } from './screening-accuracy.ts';

test('the night has the guidelines of WHO, the ordinances of the night and the own one first', () => {
  const limits = limitsOf('night', { dayDba: 60, nightDba: 50 });
  expect(limits.map(({ id, dba }) => `${id} ${dba}`)).toEqual([
    'own-night 50',
    'who-night-no-effect 30',
    'who-night-guideline 40',
    'who-night-road-2018 45',
    'who-night-interim 55',
    'prince-william-residential-night 55',
    'prince-william-industrial-night 72',
    'knox-draft-night 57',
    'chandler-no-rise null',
    'texas-presumed-nuisance 85',
  ]);
});

test('a generator test is held against the day', () => {
  const ids = limitsOf('generator-test', { dayDba: 60, nightDba: null }).map(({ id }) => id);
  expect(ids).toContain('own-day');
  expect(ids).toContain('prince-william-residential-day');
  expect(ids.filter((id) => id.startsWith('who'))).toEqual([]);
});

test.each([
  [{ low: 40, likely: 45, high: 55 }, 'within'],
  [{ low: 40, likely: 45, high: 55.1 }, 'may-be'],
  [{ low: 55, likely: 58, high: 60 }, 'may-be'],
  [{ low: 55.1, likely: 58, high: 60 }, 'over'],
])('%j against 55 dBA is %s', (level, verdict) => {
  expect(againstLimit(level, 55)).toBe(verdict);
});

test('a noise is low where dBC is more than 20 above dBA', () => {
  expect([isLowFrequency(40, 60), isLowFrequency(40, 60.1), isLowFrequency(-Infinity, -Infinity)]).toEqual([
    ...[false, true, false],
  ]);
});

test('a tone is heard within 10 dB of everything, and adds 5 dB', () => {
  expect([isToneHeard(40, 50), isToneHeard(39.9, 50), isToneHeard(-Infinity, -Infinity)]).toEqual([true, false, false]);
  expect([ratedDba(50, true), ratedDba(50, false)]).toEqual([55, 50]);
});

test('the accuracy is stated to 1,000 m, and levels have no decimal', () => {
  expect([accuracyAt(1000), accuracyAt(1001)]).toEqual(['noise-accuracy-stated', 'noise-accuracy-beyond']);
  expect([printedDb(44.5), printedDb(-0.2)]).toEqual([45, 0]);
});
