import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { billExposure } from './bill-exposure.ts';

test.each([
  { value: 0, risk: 0 },
  { value: 5, risk: 45 },
  { value: 37, risk: 100 },
])('$value is a risk of $risk, as domain/indicators.md has it', ({ value, risk }) => {
  expect(riskOfFacts(billExposure, { billUSDPerMonth: numberFact(value) })).toBeCloseTo(risk, 9);
});

test('the reading keeps range, grade and source of the fact', () => {
  const site = exampleSite({ facts: { billUSDPerMonth: numberFact(12, 10, 15) } });
  expect(billExposure.read(site, 'hosted', exampleWorld())).toMatchObject({
    value: 12,
    low: 10,
    high: 15,
    grade: 'B',
    sources: ['s-letter'],
  });
});

test('without a record it is unknown and says whom to ask', () => {
  expect(billExposure.read(exampleSite(), 'hosted', exampleWorld())).toEqual({
    known: false,
    reason: { code: 'bill-not-recorded', facts: {} },
    ask: 'ask.rate-case',
  });
});

test('of the mine the record says nothing', () => {
  const site = exampleSite({ facts: { billUSDPerMonth: numberFact(0), miningMW: numberFact(100) } });
  expect(billExposure.read(site, 'mined', exampleWorld())).toMatchObject({
    known: false,
    reason: { code: 'plan-only' },
  });
});

test('a dearer bill is never a smaller risk', () => {
  const amount = fc.double({ min: 0, max: 200, noNaN: true });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) =>
        riskOfFacts(billExposure, { billUSDPerMonth: numberFact(one) }),
      );
      expect(less).toBeLessThanOrEqual(more ?? NaN);
    }),
  );
});
