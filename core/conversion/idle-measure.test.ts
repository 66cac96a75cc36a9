import { expect, test } from 'vitest';
import { MITIGATIONS } from '../sites/mitigations.ts';
import type { Scenario } from '../sites/scenario.ts';
import { exampleSite } from '../sites/example-site.ts';
import { idleReason } from './idle-measure.ts';
import { MITIGATION_EFFECTS } from './mitigation-effects.ts';

const BASIS = { grade: 'D' as const, sources: [], date: null, note: '' };

function scenario(fields: Partial<Scenario> = {}): Scenario {
  return { id: 's', name: 'S', facts: {}, phases: [], mitigations: [], ...fields };
}

test('a measure against noise that nobody modelled names the level that is missing', () => {
  expect(idleReason('noise-barrier', exampleSite(), scenario())).toEqual({ missing: 'hostedNightDBA' });
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
