import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { freeCooling } from './free-cooling.ts';

test.each([
  { value: 0, risk: 90 },
  { value: 200, risk: 15 },
  { value: 300, risk: 0 },
])('$value is a risk of $risk, as domain/indicators.md has it', ({ value, risk }) => {
  expect(riskOfFacts(freeCooling, { freeCoolingDays: numberFact(value) })).toBeCloseTo(risk, 9);
});

test('the reading keeps range, grade and source of the fact', () => {
  const site = exampleSite({ facts: { freeCoolingDays: numberFact(12, 10, 15) } });
  expect(freeCooling.read(site, 'hosted', exampleWorld())).toMatchObject({
    value: 12,
    low: 10,
    high: 15,
    grade: 'B',
    sources: ['s-letter'],
  });
});

test('without a record it is unknown and says whom to ask', () => {
  expect(freeCooling.read(exampleSite(), 'hosted', exampleWorld())).toEqual({
    known: false,
    reason: { code: 'free-cooling-not-recorded', facts: {} },
    ask: 'ask.climate',
  });
});

test('it is a fact of the place, the same as mined', () => {
  const site = exampleSite({ facts: { freeCoolingDays: numberFact(0) } });
  expect(freeCooling.read(site, 'mined', exampleWorld())).toEqual(freeCooling.read(site, 'hosted', exampleWorld()));
});

test('one more cool day is never a larger risk', () => {
  const amount = fc.double({ min: 0, max: 366, noNaN: true });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) =>
        riskOfFacts(freeCooling, { freeCoolingDays: numberFact(one) }),
      );
      expect(less).toBeGreaterThanOrEqual(more ?? NaN);
    }),
  );
});
