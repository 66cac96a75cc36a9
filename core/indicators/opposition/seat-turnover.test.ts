import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { seatTurnover } from './seat-turnover.ts';

test.each([
  { share: 0, risk: 10 },
  { share: 0.5, risk: 60 },
  { share: 1, risk: 90 },
])('$share of the seats is a risk of $risk', ({ share, risk }) => {
  expect(riskOfFacts(seatTurnover, { seatsChangedShare: numberFact(share) })).toBeCloseTo(risk, 9);
});

test('the reading keeps range, grade and source of the fact', () => {
  const site = exampleSite({ facts: { seatsChangedShare: numberFact(0.4, 0.2, 0.6) } });
  expect(seatTurnover.read(site, 'hosted', exampleWorld())).toMatchObject({
    ...{ value: 40, low: 20, high: 60 },
    ...{ grade: 'B', sources: ['s-letter'] },
  });
});

test('unknown where nobody recorded it, and no question of the mine', () => {
  expect(seatTurnover.read(exampleSite(), 'hosted', exampleWorld())).toEqual({
    known: false,
    reason: { code: 'turnover-not-recorded', facts: {} },
    ask: 'ask.county-clerk-seats',
  });
  expect(seatTurnover.read(exampleSite(), 'mined', exampleWorld())).toMatchObject({
    reason: { code: 'conversion-only' },
  });
});

test('more seats changed is never a smaller risk', () => {
  const amount = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) =>
        riskOfFacts(seatTurnover, { seatsChangedShare: numberFact(one) }),
      );
      expect(less).toBeLessThanOrEqual(more ?? NaN);
    }),
  );
});
