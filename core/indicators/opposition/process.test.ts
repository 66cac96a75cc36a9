import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Site } from '../../sites/site.ts';
import { classFactOf, exampleSite } from '../../sites/example-site.ts';
import { exampleWorld } from '../example-world.ts';
import { processIntegrity } from './process.ts';

const read = (facts: Site['facts']) => processIntegrity.read(exampleSite({ facts }), 'hosted', exampleWorld());
const yes = classFactOf('yes');
const no = classFactOf('no');
const ALL = [
  'processDefectiveNotice',
  'processRushedHearing',
  'processUnansweredQuestions',
  'processShellCompany',
  'processNda',
] as const;

test('each documented fault adds 15 to 25 points, together 100', () => {
  for (const name of ALL) {
    const reading = read({ [name]: yes });
    expect(reading.known && Number(reading.value) >= 15 && Number(reading.value) <= 25).toBe(true);
    expect(reading).toMatchObject({ high: 100 });
  }
  expect(read(Object.fromEntries(ALL.map((name) => [name, yes])))).toMatchObject({ value: 100, low: 100, high: 100 });
  expect(read(Object.fromEntries(ALL.map((name) => [name, no])))).toMatchObject({ value: 0, high: 0 });
});

test('where nobody looked it is unknown', () => {
  expect(read({})).toMatchObject({ reason: { code: 'process-not-recorded' } });
  expect(processIntegrity.read(exampleSite({ facts: { processNda: yes } }), 'mined', exampleWorld())).toMatchObject({
    reason: { code: 'conversion-only' },
  });
});

test('looking into one more never leaves the range', () => {
  const fact = fc.constantFrom(yes, no, undefined);
  fc.assert(
    fc.property(fc.tuple(fact, fact, fact, fact, fact), fc.constantFrom(...ALL), (given, name) => {
      const facts = Object.fromEntries(ALL.flatMap((one, i) => (given[i] === undefined ? [] : [[one, given[i]]])));
      const before = read(facts);
      if (!before.known || name in facts) return;
      for (const found of [yes, no]) {
        const after = read({ ...facts, [name]: found });
        if (!after.known) throw new Error('it was known before');
        expect(Number(after.low)).toBeGreaterThanOrEqual(Number(before.low));
        expect(Number(after.high)).toBeLessThanOrEqual(Number(before.high));
      }
    }),
    { numRuns: 100, seed: 5 },
  );
});
