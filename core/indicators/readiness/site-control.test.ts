import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Site } from '../../sites/site.ts';
import { classFactOf, exampleSite, numberFact } from '../../sites/example-site.ts';
import { riskOfFacts } from '../example-risk.ts';
import { exampleWorld } from '../example-world.ts';
import { siteControl } from './site-control.ts';

function read(facts: Site['facts']) {
  return siteControl.read(exampleSite({ facts }), 'hosted', exampleWorld());
}

const leased = classFactOf('leased' as const);

test.each([
  ['owned', 0],
  ['option', 60],
  ['none', 95],
] as const)('%s is a risk of %d', (word, risk) => {
  expect(riskOfFacts(siteControl, { siteControl: classFactOf(word) })).toBeCloseTo(risk, 9);
});

test.each([
  { years: numberFact(20), value: 'lease-over-20', low: 'lease-over-20', high: 'lease-over-20' },
  { years: numberFact(19.9), value: 'lease-10-to-20', low: 'lease-10-to-20', high: 'lease-10-to-20' },
  { years: numberFact(9), value: 'lease-under-10', low: 'lease-under-10', high: 'lease-under-10' },
  { years: numberFact(15, 8, 30), value: 'lease-10-to-20', low: 'lease-over-20', high: 'lease-under-10' },
])('a lease of $years.value years left is $value', ({ years, ...classes }) => {
  expect(read({ siteControl: leased, leaseYearsLeft: years })).toMatchObject({ ...classes, grade: 'B' });
});

test('a lease whose years are not recorded is not known; years alone say nothing', () => {
  expect(read({ siteControl: leased })).toMatchObject({ known: false, reason: { code: 'lease-years-not-recorded' } });
  expect(read({ leaseYearsLeft: numberFact(30) })).toMatchObject({
    known: false,
    reason: { code: 'site-control-not-recorded' },
    ask: 'ask.land-records',
  });
});

test('it is a fact of the place, the same as mined', () => {
  const site = exampleSite({ facts: { siteControl: classFactOf('owned') } });
  expect(siteControl.read(site, 'mined', exampleWorld())).toEqual(siteControl.read(site, 'hosted', exampleWorld()));
});

test('a longer lease is never a larger risk', () => {
  const years = fc.double({ min: 0, max: 99, noNaN: true });
  fc.assert(
    fc.property(years, years, (a, b) => {
      const [short, long] = [Math.min(a, b), Math.max(a, b)].map((left) =>
        riskOfFacts(siteControl, { siteControl: leased, leaseYearsLeft: numberFact(left) }),
      );
      expect(long).toBeLessThanOrEqual(short ?? NaN);
    }),
  );
});
