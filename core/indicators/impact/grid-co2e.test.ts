import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { EmissionFactor } from '../../evidence/emission-factor.ts';
import { exampleSite, numberFact } from '../../sites/example-site.ts';
import { exampleWorld } from '../example-world.ts';
import { gridCO2e } from './grid-co2e.ts';

function factor(region: string, lbCO2ePerMWh: number): EmissionFactor {
  const known = { id: region, region, name: region, year: 2023, grade: 'D' as const, note: '' };
  return { ...known, lbCO2ePerMWh, sources: ['s-egrid'] };
}

/** eGRID2023, as in assets/reference/emission-factors.json. */
const world = exampleWorld({ emissionFactors: [factor('US', 770.884), factor('CAMX', 429.983)] });
const mine = { miningMW: numberFact(100) };

test('a mine of 100 MW at the national mean: 814,680 MWh, 284,867 t, grade D', () => {
  const reading = gridCO2e.read(exampleSite({ country: 'US', facts: mine }), 'mined', world);
  expect(reading.known && reading.value).toBeCloseTo(814_680 * 770.884 * 0.000_453_592_37, 6);
  expect(reading.known && Number(reading.value)).toBeCloseTo(284_867, 0);
  expect(reading).toMatchObject({ grade: 'D', sources: ['s-letter', 's-egrid'] });
});

test('as hosted it is the energy of the IT with its overhead', () => {
  const site = exampleSite({ country: 'US', facts: { criticalItMW: numberFact(100) } });
  const reading = gridCO2e.read(site, 'hosted', world);
  expect(reading.known && reading.value).toBeCloseTo(876_000 * 770.884 * 0.000_453_592_37, 6);
});

test('the subregion of the record wins over the nation, and a stated factor over both', () => {
  const site = exampleSite({ country: 'US', gridRegion: 'CAMX', facts: mine });
  expect(gridCO2e.read(site, 'mined', world)).toMatchObject({ detail: { facts: { lbPerMWh: 429.983 } } });
  const stated = { ...site, facts: { ...mine, gridCO2eLbPerMWh: numberFact(50) } };
  expect(gridCO2e.read(stated, 'mined', world)).toMatchObject({ grade: 'C', detail: { facts: { lbPerMWh: 50 } } });
});

test.each([
  { site: exampleSite({ country: 'NO', facts: mine }), code: 'emission-factor-not-known' },
  { site: exampleSite({ country: 'US' }), code: 'mining-mw-not-recorded' },
])('$code', ({ site, code }) => {
  expect(gridCO2e.read(site, 'mined', world)).toMatchObject({ known: false, reason: { code } });
});

test('a dirtier grid never emits less', () => {
  const lb = fc.double({ min: 0, max: 3000, noNaN: true });
  fc.assert(
    fc.property(lb, lb, (a, b) => {
      const [clean, dirty] = [Math.min(a, b), Math.max(a, b)].map((one) =>
        gridCO2e.read(exampleSite({ facts: { ...mine, gridCO2eLbPerMWh: numberFact(one) } }), 'mined', world),
      );
      expect(clean?.known && Number(clean.value)).toBeLessThanOrEqual(dirty?.known ? Number(dirty.value) : NaN);
    }),
  );
});
