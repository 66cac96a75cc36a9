import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { firmShare } from './firm-share.ts';

test.each([
  { share: 1, risk: 0 },
  { share: 0.5, risk: 45 },
  { share: 0, risk: 90 },
])('$share is a risk of $risk, as domain/indicators.md has it', ({ share, risk }) => {
  expect(riskOfFacts(firmShare, { firmShare: numberFact(share) })).toBeCloseTo(risk, 9);
});

test('the reading keeps range, grade and source of the fact', () => {
  const site = exampleSite({ facts: { firmShare: numberFact(0.4, 0.3, 0.6) } });
  expect(firmShare.read(site, 'hosted', exampleWorld())).toMatchObject({
    value: 40,
    low: 30,
    high: 60,
    grade: 'B',
    sources: ['s-letter'],
  });
});

test('without a record it is unknown and says whom to ask', () => {
  expect(firmShare.read(exampleSite(), 'hosted', exampleWorld())).toEqual({
    known: false,
    reason: { code: 'firm-share-not-recorded', facts: {} },
    ask: 'ask.utility-letter',
  });
});

test('of the mine the record says nothing', () => {
  const site = exampleSite({ facts: { firmShare: numberFact(1), miningMW: numberFact(100) } });
  expect(firmShare.read(site, 'mined', exampleWorld())).toMatchObject({ known: false, reason: { code: 'plan-only' } });
});

test('more firm power is never a larger risk', () => {
  const amount = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) =>
        riskOfFacts(firmShare, { firmShare: numberFact(one) }),
      );
      expect(less).toBeGreaterThanOrEqual(more ?? NaN);
    }),
  );
});
