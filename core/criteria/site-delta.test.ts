/** The rows of a conversion follow what the world and the method say, and what the site states wins. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exampleRule } from '../indicators/example-records.ts';
import { headroom } from '../indicators/grid/headroom.ts';
import { largeLoadRules } from '../indicators/grid/large-load-rules.ts';
import { anyFacts } from '../sites/example-facts.ts';
import { areaLayer, boxAt, exampleWorld } from '../indicators/example-world.ts';
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

test('rules are counted as their indicator counts them, for any facts', () => {
  const rules = [
    exampleRule(),
    exampleRule({ id: 'r-2', thresholdMW: 200, onlyIfExpanded: true }),
    exampleRule({ id: 'r-3', thresholdMW: 400, utility: 'Oncor' }),
    exampleRule({ id: 'r-4', state: 'Ohio' }),
  ];
  const world = exampleWorld({ document: { rules } });
  fc.assert(
    fc.property(anyFacts(), fc.constantFrom('Oncor', 'Entergy', null), (facts, utility) => {
      const inTexas = { ...exampleSite({ facts }), state: 'Texas', country: 'US', gridRegion: 'ERCOT', utility };
      const row = rowOf('rulesCrossed', world, inTexas)?.hosted ?? null;
      const reading = largeLoadRules.read(inTexas, 'hosted', world);
      if (reading.known) expect(row).toEqual({ value: reading.value, low: reading.low, high: reading.high });
      else expect(row).toBeNull();
    }),
    { numRuns: 60 },
  );
});

test('the room of the balancing area comes from its layer where the site does not state it, as its indicator', () => {
  const area = boxAt(site.position, 50, { numbers: { headroomHalfMW: 1000, headroomOneMW: 2000 } });
  const world = exampleWorld({ layers: { balancingAreas: [areaLayer('balancing-areas', [area])] } });
  const row = rowOf('headroomMW', world);
  expect(row?.mined).toEqual({ value: 1000, low: 1000, high: 2000 });
  const used = headroom.read(site, 'hosted', world);
  expect(row?.change?.value).toBeCloseTo(-10 * Number(used.known ? used.value : NaN), 9);
  const stated = { ...site, facts: { ...site.facts, headroomHalfMW: numberFact(300) } };
  expect(rowOf('headroomMW', world, stated)?.mined).toEqual({ value: 300, low: 300, high: 2000 });
  expect(rowOf('headroomMW', exampleWorld())?.hosted).toBeNull();
});
