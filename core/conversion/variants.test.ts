import { describe, expect, test } from 'vitest';
import { classFactOf, exampleSite, numberFact } from '../sites/example-site.ts';
import { mitigationCost } from './mitigation-costs.ts';
import { plannedSite } from './planned-site.ts';
import { allMeasuresVariant, alternativeVariants, measureVariants, scenarioVariants } from './variants.ts';

const scenario = { id: 's', name: 'S', facts: { hostedNightDBA: numberFact(58) }, phases: [], mitigations: [] };
const site = exampleSite({
  facts: {
    miningMW: numberFact(100),
    serviceMW: numberFact(100),
    hostedGrossMW: numberFact(150),
    hostedCooling: classFactOf('evaporative'),
  },
  scenarios: [scenario, { ...scenario, id: 't', facts: {} }],
  hostedAs: 's',
});

describe('measures of a site', () => {
  test('are those with something to act on, each alone', () => {
    const keys = measureVariants(site).map(({ key }) => key);
    expect(keys).toContain('noise-barrier');
    expect(keys).not.toContain('construction-traffic-plan');
    const dry = measureVariants(site).find(({ key }) => key === 'dry-cooling');
    expect(dry && plannedSite(dry.site).facts).toMatchObject({
      hostedCooling: { value: 'dry' },
      hostedNightDBA: { value: 58 },
    });
  });

  test('all of them together leave what none removes', () => {
    const { facts } = plannedSite(allMeasuresVariant(site).site);
    // Enclosures 12 dB, wall 8, slow fans 5, trees 1; the distance is not known.
    expect(facts.hostedNightDBA?.value).toBe(32);
    expect(facts.hostedGrossMW?.value).toBe(100);
  });
});

test('alternatives are other plans for the same site, and other scenarios are too', () => {
  expect(alternativeVariants(site).map(({ key }) => key)).toEqual(['smaller-load', 'dry-cooling']);
  expect(scenarioVariants(site).map(({ key }) => key)).toEqual(['t']);
});

test('costs follow the load they are counted by, and a negotiation has none', () => {
  expect(mitigationCost(site, 'tier-4-generators')).toEqual({ value: 18, low: 9, high: 30 });
  expect(mitigationCost(site, 'benefit-agreement')).toBeNull();
  expect(mitigationCost(exampleSite(), 'dry-cooling')).toBeNull();
});
