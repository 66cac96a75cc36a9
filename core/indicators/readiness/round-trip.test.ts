import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { roundTrip } from './round-trip.ts';

test.each([
  { value: 5, risk: 0 },
  { value: 20, risk: 20 },
  { value: 60, risk: 60 },
  { value: 500, risk: 60 },
])('$value is a risk of $risk, as domain/indicators.md has it', ({ value, risk }) => {
  expect(riskOfFacts(roundTrip, { roundTripMs: numberFact(value) })).toBeCloseTo(risk, 9);
});

test('the reading keeps range, grade and source of the fact', () => {
  const site = exampleSite({ facts: { roundTripMs: numberFact(12, 10, 15) } });
  expect(roundTrip.read(site, 'hosted', exampleWorld())).toMatchObject({
    value: 12,
    low: 10,
    high: 15,
    grade: 'B',
    sources: ['s-letter'],
  });
});

test('without a record it is unknown and says whom to ask', () => {
  expect(roundTrip.read(exampleSite(), 'hosted', exampleWorld())).toEqual({
    known: false,
    reason: { code: 'round-trip-not-recorded', facts: {} },
    ask: 'ask.carrier',
  });
});

test('it is a fact of the place, the same as mined', () => {
  const site = exampleSite({ facts: { roundTripMs: numberFact(5) } });
  expect(roundTrip.read(site, 'mined', exampleWorld())).toEqual(roundTrip.read(site, 'hosted', exampleWorld()));
});

test('a longer round trip is never a smaller risk', () => {
  const amount = fc.double({ min: 0, max: 500, noNaN: true });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) =>
        riskOfFacts(roundTrip, { roundTripMs: numberFact(one) }),
      );
      expect(less).toBeLessThanOrEqual(more ?? NaN);
    }),
  );
});
