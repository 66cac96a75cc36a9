import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classFactOf, exampleSite } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { rideThrough } from './ride-through.ts';

const RISKS = [
  ['demonstrated', 5],
  ['designed', 30],
  ['not-able', 80],
] as const;

test.each(RISKS)('%s is a risk of %d', (word, risk) => {
  expect(riskOfFacts(rideThrough, { rideThrough: classFactOf(word) })).toBeCloseTo(risk, 9);
});

test('of the mine the record says nothing', () => {
  const site = exampleSite({ facts: { rideThrough: classFactOf('demonstrated') } });
  expect(rideThrough.read(site, 'hosted', exampleWorld())).toMatchObject({
    value: 'demonstrated',
    grade: 'B',
    sources: ['s-letter'],
  });
  expect(rideThrough.read(site, 'mined', exampleWorld())).toMatchObject({
    known: false,
    reason: { code: 'plan-only' },
  });
});

test('without a record it is unknown and says whom to ask', () => {
  expect(rideThrough.read(exampleSite(), 'hosted', exampleWorld())).toEqual({
    known: false,
    reason: { code: 'ride-through-not-recorded', facts: {} },
    ask: 'ask.interconnection-study',
  });
});

test('more proof is never a larger risk', () => {
  const place = fc.integer({ min: 0, max: RISKS.length - 1 });
  fc.assert(
    fc.property(place, place, (a, b) => {
      const [kinder, harsher] = [Math.min(a, b), Math.max(a, b)].map((at) =>
        riskOfFacts(rideThrough, { rideThrough: classFactOf(RISKS[at]?.[0] ?? 'demonstrated') }),
      );
      expect(kinder).toBeLessThanOrEqual(harsher ?? NaN);
    }),
  );
});
