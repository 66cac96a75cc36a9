import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { fibreRoutes } from './fibre-routes.ts';

test.each([
  { value: 0, risk: 100 },
  { value: 1, risk: 65 },
  { value: 2, risk: 20 },
])('$value is a risk of $risk, as domain/indicators.md has it', ({ value, risk }) => {
  expect(riskOfFacts(fibreRoutes, { fibreRoutes: numberFact(value) })).toBeCloseTo(risk, 9);
});

test('the reading keeps range, grade and source of the fact', () => {
  const site = exampleSite({ facts: { fibreRoutes: numberFact(12, 10, 15) } });
  expect(fibreRoutes.read(site, 'hosted', exampleWorld())).toMatchObject({
    value: 12,
    low: 10,
    high: 15,
    grade: 'B',
    sources: ['s-letter'],
  });
});

test('without a record it is unknown and says whom to ask', () => {
  expect(fibreRoutes.read(exampleSite(), 'hosted', exampleWorld())).toEqual({
    known: false,
    reason: { code: 'fibre-not-recorded', facts: {} },
    ask: 'ask.carrier',
  });
});

test('it is a fact of the place, the same as mined', () => {
  const site = exampleSite({ facts: { fibreRoutes: numberFact(0) } });
  expect(fibreRoutes.read(site, 'mined', exampleWorld())).toEqual(fibreRoutes.read(site, 'hosted', exampleWorld()));
});

test('one more route is never a larger risk', () => {
  const amount = fc.double({ min: 0, max: 10, noNaN: true });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) =>
        riskOfFacts(fibreRoutes, { fibreRoutes: numberFact(one) }),
      );
      expect(less).toBeGreaterThanOrEqual(more ?? NaN);
    }),
  );
});
