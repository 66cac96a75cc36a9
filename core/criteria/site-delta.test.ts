/** The rows of a conversion follow what the world and the method say, and what the site states wins. */
import { expect, test } from 'vitest';
import { exampleWorld } from '../indicators/example-world.ts';
import { classFactOf, exampleSite, numberFact } from '../sites/example-site.ts';
import { waterPeakDay } from '../indicators/impact/water-peak-day.ts';
import { contextOf, deltaOf } from './site-delta.ts';

const site = exampleSite({
  facts: { miningMW: numberFact(100), criticalItMW: numberFact(100), hostedCooling: classFactOf('evaporative') },
});

function rowOf(key: string, world: ReturnType<typeof exampleWorld>, of = site) {
  return deltaOf(of, contextOf(of, world)).find((row) => row.key === key);
}

test.each([1, 2, 3.5])(
  'the thirstiest day is %s times the mean where the method says so, as its indicator',
  (times) => {
    const world = exampleWorld({ document: { parameters: { 'impact.water-peak-day.peakOverMean': times } } });
    const row = rowOf('peakDayWaterMgd', world)?.hosted;
    const reading = waterPeakDay.read(site, 'hosted', world);
    expect(reading).toMatchObject(row ?? {});
    expect(row?.value).toBeCloseTo(times * ((100_000 * 24 * 1.1) / 3.785e6), 9);
  },
);

test('stated emissions win over those of the grid region', () => {
  const factor = {
    ...{ id: 'f', region: 'ERCOT', name: 'ERCOT', year: 2023, lbCO2ePerMWh: 800 },
    ...{ grade: 'B' as const, sources: [], note: '' },
  };
  const world = exampleWorld({ emissionFactors: [factor] });
  const inTexas = { ...site, gridRegion: 'ERCOT' };
  const stated = { ...inTexas, facts: { ...site.facts, gridCO2eLbPerMWh: numberFact(400) } };
  const of = (one: typeof site) => rowOf('gridCO2eTonnes', world, one)?.hosted?.value ?? NaN;
  expect(of(inTexas) / of(stated)).toBeCloseTo(2, 9);
});
