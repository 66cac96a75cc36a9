import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Site } from '../../sites/site.ts';
import { classFactOf, exampleSite, numberFact } from '../../sites/example-site.ts';
import { exampleWorld } from '../example-world.ts';
import { noiseRise } from './noise-rise.ts';

function read(facts: Site['facts'], state: 'mined' | 'hosted' = 'hosted') {
  return noiseRise.read(exampleSite({ facts }), state, exampleWorld());
}

/** 45 dBA where the night alone has 38. */
const heard = { hostedNightDBA: numberFact(45), ambientNightDBA: numberFact(38) };
const plain = { hostedNoiseTone: classFactOf('not-tonal' as const), hostedLowFrequencyDB: numberFact(12) };

describe('the rise', () => {
  test('is the level less the sound of the night', () => {
    expect(read({ ...heard, ...plain })).toMatchObject({ value: 7, low: 7, high: 7, grade: 'B' });
  });

  test('a tone that stands out adds 5 dB, low noise another 5', () => {
    expect(read({ ...heard, ...plain, hostedNoiseTone: classFactOf('tonal') })).toMatchObject({ value: 12, high: 12 });
    expect(read({ ...heard, ...plain, hostedLowFrequencyDB: numberFact(21) })).toMatchObject({ value: 12, high: 12 });
    expect(read({ ...heard, ...plain, hostedLowFrequencyDB: numberFact(20) })).toMatchObject({ value: 7 });
  });

  test('a mark that nobody recorded counts at the harsher end only', () => {
    expect(read(heard)).toMatchObject({ value: 7, low: 7, high: 17 });
    expect(read({ ...heard, ...plain, hostedLowFrequencyDB: numberFact(19, 15, 24) })).toMatchObject({
      value: 7,
      low: 7,
      high: 12,
    });
  });

  test('the ranges of both levels widen it', () => {
    const facts = { ...plain, hostedNightDBA: numberFact(45, 43, 48), ambientNightDBA: numberFact(38, 35, 40) };
    expect(read(facts)).toMatchObject({ value: 7, low: 3, high: 13 });
  });
});

test('as mined it reads the mine’s own level and tone', () => {
  const facts = {
    minedNightDBA: numberFact(63),
    minedNoiseTone: classFactOf('tonal' as const),
    minedLowFrequencyDB: numberFact(10),
    ambientNightDBA: numberFact(43),
  };
  expect(read(facts, 'mined')).toMatchObject({ value: 25, low: 25, high: 25 });
});

test.each([
  { facts: { ambientNightDBA: numberFact(38) }, code: 'host-noise-not-recorded' },
  { facts: { hostedNightDBA: numberFact(45) }, code: 'ambient-not-recorded' },
])('$code', ({ facts, code }) => {
  expect(read(facts)).toMatchObject({ known: false, reason: { code }, ask: 'ask.noise-survey' });
});

test('a louder night of its own never makes the site stand out more', () => {
  const level = fc.integer({ min: 20, max: 80 });
  fc.assert(
    fc.property(level, level, (a, b) => {
      const [quiet, loud] = [Math.min(a, b), Math.max(a, b)].map((ambient) =>
        read({ hostedNightDBA: numberFact(50), ambientNightDBA: numberFact(ambient) }),
      );
      expect(loud?.known && Number(loud.value)).toBeLessThanOrEqual(quiet?.known ? Number(quiet.value) : NaN);
    }),
  );
});
