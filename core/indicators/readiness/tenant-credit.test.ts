import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classFactOf, exampleSite } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { tenantCredit } from './tenant-credit.ts';

const RISKS = [
  ['lease-with-backstop', 5],
  ['lease-investment-grade', 10],
  ['lease', 30],
  ['letter-of-intent', 70],
  ['none', 90],
] as const;

test.each(RISKS)('%s is a risk of %d', (word, risk) => {
  expect(riskOfFacts(tenantCredit, { tenantCredit: classFactOf(word) })).toBeCloseTo(risk, 9);
});

test('of the mine the record says nothing', () => {
  const site = exampleSite({ facts: { tenantCredit: classFactOf('lease-with-backstop') } });
  expect(tenantCredit.read(site, 'hosted', exampleWorld())).toMatchObject({
    value: 'lease-with-backstop',
    grade: 'B',
    sources: ['s-letter'],
  });
  expect(tenantCredit.read(site, 'mined', exampleWorld())).toMatchObject({
    known: false,
    reason: { code: 'plan-only' },
  });
});

test('without a record it is unknown and says whom to ask', () => {
  expect(tenantCredit.read(exampleSite(), 'hosted', exampleWorld())).toEqual({
    known: false,
    reason: { code: 'tenant-not-recorded', facts: {} },
    ask: 'ask.lease',
  });
});

test('weaker credit is never a smaller risk', () => {
  const place = fc.integer({ min: 0, max: RISKS.length - 1 });
  fc.assert(
    fc.property(place, place, (a, b) => {
      const [kinder, harsher] = [Math.min(a, b), Math.max(a, b)].map((at) =>
        riskOfFacts(tenantCredit, { tenantCredit: classFactOf(RISKS[at]?.[0] ?? 'lease-with-backstop') }),
      );
      expect(kinder).toBeLessThanOrEqual(harsher ?? NaN);
    }),
  );
});
