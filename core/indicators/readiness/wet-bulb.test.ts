import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { wetBulb } from './wet-bulb.ts';

test.each([
  { value: 16, risk: 0 },
  { value: 24, risk: 50 },
  { value: 28, risk: 85 },
])('$value is a risk of $risk, as domain/indicators.md has it', ({ value, risk }) => {
  expect(riskOfFacts(wetBulb, { designWetBulbC: numberFact(value) })).toBeCloseTo(risk, 9);
});

test('the reading keeps range, grade and source of the fact', () => {
  const site = exampleSite({ facts: { designWetBulbC: numberFact(12, 10, 15) } });
  expect(wetBulb.read(site, 'hosted', exampleWorld())).toMatchObject({
    value: 12,
    low: 10,
    high: 15,
    grade: 'B',
    sources: ['s-letter'],
  });
});

test('without a record it is unknown and says whom to ask', () => {
  expect(wetBulb.read(exampleSite(), 'hosted', exampleWorld())).toEqual({
    known: false,
    reason: { code: 'wet-bulb-not-recorded', facts: {} },
    ask: 'ask.climate',
  });
});

test('it is a fact of the place, the same as mined', () => {
  const site = exampleSite({ facts: { designWetBulbC: numberFact(16) } });
  expect(wetBulb.read(site, 'mined', exampleWorld())).toEqual(wetBulb.read(site, 'hosted', exampleWorld()));
});

test('damper heat is never a smaller risk', () => {
  const amount = fc.double({ min: 0, max: 50, noNaN: true });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) =>
        riskOfFacts(wetBulb, { designWetBulbC: numberFact(one) }),
      );
      expect(less).toBeLessThanOrEqual(more ?? NaN);
    }),
  );
});
