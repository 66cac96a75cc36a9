import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Site } from '../../sites/site.ts';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { localTax } from './local-tax.ts';

function read(facts: Site['facts'], state: 'mined' | 'hosted' = 'hosted') {
  return localTax.read(exampleSite({ facts }), state, exampleWorld());
}

test('Denton: 194 million dollars over a decade on 297 MW', () => {
  const reading = read({ hostedTaxUSDPerYear: numberFact(19_400_000), hostedGrossMW: numberFact(297) });
  expect(reading.known && Number(reading.value)).toBeCloseTo(65_319.865, 2);
  expect(reading).toMatchObject({ grade: 'C', sources: ['s-letter'] });
});

test('each state is divided by its own load', () => {
  const facts = {
    minedTaxUSDPerYear: numberFact(42),
    miningMW: numberFact(42),
    hostedTaxUSDPerYear: numberFact(10),
    criticalItMW: numberFact(10),
  };
  expect(read(facts, 'mined')).toMatchObject({ value: 1 });
  const hosted = read(facts);
  expect(hosted.known && hosted.value).toBeCloseTo(1 / 1.45, 9);
});

test.each([
  { facts: { hostedGrossMW: numberFact(10) }, code: 'tax-not-recorded' },
  { facts: { hostedTaxUSDPerYear: numberFact(10) }, code: 'hosted-mw-not-recorded' },
  {
    facts: { hostedTaxUSDPerYear: numberFact(10), hostedGrossMW: numberFact(10, 0, 10) },
    code: 'hosted-mw-not-recorded',
  },
])('$code', ({ facts, code }) => {
  expect(read(facts)).toMatchObject({ known: false, reason: { code } });
});

test('a benefit: more of it is never a larger burden', () => {
  const amount = fc.double({ min: 0, max: 1e8, noNaN: true });
  fc.assert(
    fc.property(amount, amount, (a, b) => {
      const [less, more] = [Math.min(a, b), Math.max(a, b)].map((one) =>
        riskOfFacts(localTax, { hostedTaxUSDPerYear: numberFact(one), hostedGrossMW: numberFact(100) }),
      );
      expect(more).toBeLessThanOrEqual(less ?? NaN);
    }),
  );
});
