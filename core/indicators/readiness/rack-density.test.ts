import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { rackDensity } from './rack-density.ts';

test.each([
  { value: 40, risk: 75 },
  { value: 120, risk: 25 },
  { value: 200, risk: 0 },
])('$value is a risk of $risk, as domain/indicators.md has it', ({ value, risk }) => {
  expect(riskOfFacts(rackDensity, { rackDensityKW: numberFact(value) })).toBeCloseTo(risk, 9);
});

test('the reading keeps range, grade and source of the fact', () => {
  const site = exampleSite({ facts: { rackDensityKW: numberFact(12, 10, 15) } });
  expect(rackDensity.read(site, 'hosted', exampleWorld())).toMatchObject({
    value: 12,
    low: 10,
    high: 15,
    grade: 'B',
    sources: ['s-letter'],
  });
});

test('without a record it is unknown and says whom to ask', () => {
  expect(rackDensity.read(exampleSite(), 'hosted', exampleWorld())).toEqual({
    known: false,
    reason: { code: 'rack-density-not-recorded', facts: {} },
    ask: 'ask.building-design',
  });
});

test('of the mine the record says nothing', () => {
  const site = exampleSite({ facts: { rackDensityKW: numberFact(40), miningMW: numberFact(100) } });
  expect(rackDensity.read(site, 'mined', exampleWorld())).toMatchObject({
    known: false,
    reason: { code: 'plan-only' },
  });
});

test('a denser rack is never a larger risk', () => {
  const amount = fc.double({ min: 0, max: 400, noNaN: true });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) =>
        riskOfFacts(rackDensity, { rackDensityKW: numberFact(one) }),
      );
      expect(less).toBeGreaterThanOrEqual(more ?? NaN);
    }),
  );
});
