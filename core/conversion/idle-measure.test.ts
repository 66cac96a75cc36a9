import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyFacts } from '../sites/example-facts.ts';
import { MITIGATIONS } from '../sites/mitigations.ts';
import type { Scenario } from '../sites/scenario.ts';
import { exampleSite, numberFact } from '../sites/example-site.ts';
import { FACT_NAMES, type FactName, type SiteFacts } from '../sites/site-facts.ts';
import { idleReason } from './idle-measure.ts';
import { MITIGATION_EFFECTS, mitigatedFacts } from './mitigation-effects.ts';

const BASIS = { grade: 'D' as const, sources: [], date: null, note: '' };

function scenario(fields: Partial<Scenario> = {}): Scenario {
  return { id: 's', name: 'S', facts: {}, phases: [], mitigations: [], ...fields };
}

test('a measure against noise that nobody modelled names the level that is missing', () => {
  expect(idleReason('low-speed-fans', exampleSite(), scenario())).toEqual({ missing: 'hostedNightDBA' });
});

test('enclosures and walls act on the machines, whether or not a level was stated; where they are already, they change nothing', () => {
  for (const id of ['acoustic-enclosure', 'noise-barrier'] as const)
    expect(idleReason(id, exampleSite(), scenario())).toBeNull();
  const level = (value: number) => ({ value, low: value, high: value, ...BASIS });
  const built = scenario({ facts: { hostedBarrierHeightM: level(9), hostedEnclosureDB: level(15) } });
  for (const id of ['acoustic-enclosure', 'noise-barrier'] as const)
    expect(idleReason(id, exampleSite(), built)).toEqual({ missing: null });
});

test('a plan that is there already says so', () => {
  const lit = scenario({ facts: { hostedLighting: { value: 'full-cutoff', ...BASIS } } });
  expect(idleReason('shielded-lighting', exampleSite(), lit)).toEqual({ missing: null });
});

test('a measure meets the plan after those that come before it in the list, and never itself', () => {
  const dry = scenario({ mitigations: ['dry-cooling'] });
  expect(idleReason('dry-cooling', exampleSite(), dry)).toBeNull();
  const cooled = scenario({
    facts: { hostedCooling: { value: 'dry', ...BASIS } },
    mitigations: ['closed-loop-cooling'],
  });
  expect(idleReason('dry-cooling', exampleSite(), cooled)).toBeNull();
});

test('a reason names a missing fact only where the fact is what the measure lacks', () => {
  for (const id of MITIGATIONS) {
    const reason = idleReason(id, exampleSite(), scenario());
    expect(reason === null).toBe(MITIGATION_EFFECTS[id].apply(exampleSite().facts) !== null);
  }
});

test('batteries and a contract have nothing to do where the load is shed already', () => {
  const shed = {
    hostedCurtailmentShare: numberFact(0.4),
    generatorExpectedHours: numberFact(8),
    nonFirmOption: { value: 'accepted' as const, ...BASIS },
  };
  const plan = scenario({ facts: shed });
  expect(idleReason('battery-backup', exampleSite(), plan)).toEqual({ missing: null });
  expect(idleReason('curtailment-contract', exampleSite(), plan)).toEqual({ missing: null });
  const running = scenario({ facts: { ...shed, generatorExpectedHours: numberFact(40) } });
  expect(idleReason('battery-backup', exampleSite(), running)).toBeNull();
  const firm = scenario({ facts: { ...shed, nonFirmOption: null } });
  expect(idleReason('curtailment-contract', exampleSite(), firm)).toBeNull();
});

test('no measure says that it acts where it leaves every fact as it is', () => {
  fc.assert(
    fc.property(anyFacts(), fc.constantFrom(...MITIGATIONS), (facts, id) => {
      const after = MITIGATION_EFFECTS[id].apply(facts);
      const says = (one: typeof facts) => FACT_NAMES.map((name) => rangeOf(one[name]));
      expect(after === null).toBe(JSON.stringify(says(mitigatedFacts(facts, [id]))) === JSON.stringify(says(facts)));
    }),
  );
});

function rangeOf(fact: SiteFacts[FactName]) {
  return fact && 'low' in fact ? [fact.value, fact.low, fact.high] : fact?.value;
}
