import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { areaLayer, boxFeature, exampleWorld } from '../example-world.ts';
import { retailConcentration } from './retail-concentration.ts';

const world = exampleWorld();

test('a mine of 100 MW that runs 93 % of the year is 20 % of 4.0734 TWh', () => {
  const site = exampleSite({
    facts: { miningMW: numberFact(100), utilitySalesMWhPerYear: numberFact(100 * 8760 * 0.93 * 5) },
  });
  const reading = retailConcentration.read(site, 'mined', world);
  expect(reading.known && reading.value).toBeCloseTo(20, 9);
  expect(reading).toMatchObject({ grade: 'C', sources: ['s-letter'] });
});

test('as hosted it is the energy of the IT with its overhead: 100 MW, 0.8, 1.25', () => {
  const site = exampleSite({ facts: { criticalItMW: numberFact(100), utilitySalesMWhPerYear: numberFact(8_760_000) } });
  const reading = retailConcentration.read(site, 'hosted', world);
  // 100 (0.6) (1.15) to 100 (0.95) (1.4) MW over a mean of 1,000 MW
  expect(reading.known && [reading.low, reading.value, reading.high]).toEqual([
    expect.closeTo(6.9, 9),
    expect.closeTo(10, 9),
    expect.closeTo(13.3, 9),
  ]);
});

test('the territory around the site lends its sales', () => {
  const territories = [
    areaLayer('utility-territories', [boxFeature([-98, 32, -97, 33], { numbers: { salesMWh: 8_146_800 } })]),
  ];
  const reading = retailConcentration.read(
    exampleSite({ facts: { miningMW: numberFact(100) } }),
    'mined',
    exampleWorld({ layers: { territories } }),
  );
  expect(reading.known && reading.value).toBeCloseTo(10, 9);
  expect(reading).toMatchObject({ sources: ['s-letter', 'layer-utility-territories'] });
});

test.each([
  { facts: {}, state: 'mined' as const, code: 'mining-mw-not-recorded' },
  { facts: {}, state: 'hosted' as const, code: 'hosted-mw-not-recorded' },
  { facts: { miningMW: numberFact(1) }, state: 'mined' as const, code: 'utility-sales-not-recorded' },
  {
    facts: { miningMW: numberFact(1), utilitySalesMWhPerYear: numberFact(0) },
    state: 'mined' as const,
    code: 'utility-sales-not-recorded',
  },
])('$state: $code', ({ facts, state, code }) => {
  expect(retailConcentration.read(exampleSite({ facts }), state, world)).toMatchObject({
    known: false,
    reason: { code },
  });
});

test('a larger utility is never more concentrated', () => {
  const sales = fc.integer({ min: 1, max: 100_000_000 });
  fc.assert(
    fc.property(sales, sales, (a, b) => {
      const [small, large] = [Math.min(a, b), Math.max(a, b)].map((mwh) =>
        retailConcentration.read(
          exampleSite({ facts: { miningMW: numberFact(50), utilitySalesMWhPerYear: numberFact(mwh) } }),
          'mined',
          world,
        ),
      );
      expect(large?.known && Number(large.value)).toBeLessThanOrEqual(small?.known ? Number(small.value) : NaN);
    }),
  );
});
