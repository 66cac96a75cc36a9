import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classFactOf, exampleSite, numberFact } from '../sites/example-site.ts';
import { anyFacts } from '../sites/example-facts.ts';
import { MITIGATIONS } from '../sites/mitigations.ts';
import { PLAN_FACT_NAMES, Scenario } from '../sites/scenario.ts';
import { FACT_NAMES, isMinedFact } from '../sites/site-facts.ts';
import { conversionDelta } from './delta.ts';
import { MITIGATION_EFFECTS, mitigatedFacts } from './mitigation-effects.ts';
import { plannedSite, siteUnder } from './planned-site.ts';

const nothing: Scenario = { id: 's', name: 'S', facts: {}, phases: [], mitigations: [] };

function siteWith(facts: ReturnType<typeof exampleSite>['facts'], scenario: Partial<Scenario> | null) {
  const scenarios = scenario === null ? [] : [{ ...nothing, ...scenario }];
  return exampleSite({ facts, scenarios, hostedAs: scenario === null ? null : 's' });
}

describe('a site as planned', () => {
  test('is its record where no scenario is chosen', () => {
    const site = siteWith({ miningMW: numberFact(100) }, null);
    expect(plannedSite(site)).toBe(site);
  });

  test('takes what the scenario states, forgets what it calls not known, and keeps the rest', () => {
    const site = siteWith(
      { miningMW: numberFact(100), firmShare: numberFact(0.5), wueLPerKWh: numberFact(1.1) },
      { facts: { wueLPerKWh: numberFact(0), firmShare: null } },
    );
    expect(plannedSite(site).facts).toEqual({ miningMW: numberFact(100), wueLPerKWh: numberFact(0) });
  });

  test('a load that the scenario states takes the place of the other load on record', () => {
    const site = siteWith({ hostedGrossMW: numberFact(300) }, { facts: { criticalItMW: numberFact(100) } });
    const gross = conversionDelta(site).find(({ key }) => key === 'grossMW');
    expect(gross?.hosted?.value).toBe(145);
  });

  test('is loaded with its last phase where the scenario states no load', () => {
    const phases = [
      { year: 2027, grossMW: numberFact(50) },
      { year: 2029, grossMW: numberFact(120) },
    ];
    expect(plannedSite(siteWith({ criticalItMW: numberFact(300) }, { phases })).facts).toMatchObject({
      hostedGrossMW: numberFact(120),
    });
  });

  test('a scenario states no fact of the mine', () => {
    expect(PLAN_FACT_NAMES.some(isMinedFact)).toBe(false);
    expect(Scenario.safeParse({ ...nothing, facts: { miningMW: numberFact(1) } }).success).toBe(false);
    expect(Scenario.safeParse({ ...nothing, facts: { wueLPerKWh: null } }).success).toBe(true);
  });
});

describe('measures', () => {
  test.each(MITIGATIONS)('%s changes the facts it names, and no other', (id) => {
    const { apply, changes } = MITIGATION_EFFECTS[id];
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const changed = Object.keys(apply(facts) ?? {});
        expect(changed.filter((name) => !changes.some((one) => one === name))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test.each(MITIGATIONS)('%s leaves every range in order, and no fact of the mine moves', (id) => {
    fc.assert(
      fc.property(anyFacts(), (facts) => {
        const after = mitigatedFacts(facts, [id]);
        for (const name of FACT_NAMES) {
          const fact = after[name];
          if (fact && 'low' in fact) expect(fact.low <= fact.value && fact.value <= fact.high).toBe(true);
          if (isMinedFact(name)) expect(after[name]).toBe(facts[name]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('the order in which they are given does not matter', () => {
    const facts = { hostedNightDBA: numberFact(60), serviceMW: numberFact(100), hostedGrossMW: numberFact(200) };
    const given = mitigatedFacts(facts, ['staged-load', 'noise-barrier', 'low-speed-fans']);
    expect(mitigatedFacts(facts, ['low-speed-fans', 'staged-load', 'noise-barrier'])).toEqual(given);
    expect(given.hostedNightDBA?.value).toBe(47);
  });

  test('equipment farther away is quieter by what the distance alone takes, where the distance is known', () => {
    const facts = { hostedSetbackM: numberFact(100), hostedNightDBA: numberFact(60) };
    const after = mitigatedFacts(facts, ['wider-setback']);
    expect(after.hostedSetbackM).toMatchObject({ value: 150, low: 125, high: 200 });
    // Twice the distance takes 6 dB of a point source.
    expect(after.hostedNightDBA?.value).toBeCloseTo(60 - 20 * Math.log10(1.5), 9);
    expect(after.hostedNightDBA?.low).toBeCloseTo(53.98, 2);
    expect(mitigatedFacts({ hostedNightDBA: numberFact(60) }, ['wider-setback']).hostedNightDBA?.value).toBe(60);
    expect(mitigatedFacts({ hostedSetbackM: numberFact(100) }, ['wider-setback']).hostedNightDBA).toBeUndefined();
  });

  test('dry cooling takes the water of an evaporative plant away', () => {
    const site = exampleSite({
      facts: { criticalItMW: numberFact(100), hostedCooling: classFactOf('evaporative') },
    });
    const water = (mitigations: Scenario['mitigations']) =>
      conversionDelta(siteUnder(site, { ...nothing, mitigations })).find(({ key }) => key === 'waterMgalPerYear');
    expect(water([])?.hosted?.value).toBeCloseTo(203.7, 1);
    expect(water(['dry-cooling'])?.hosted).toMatchObject({ value: 0 });
  });
});
