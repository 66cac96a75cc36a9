/** Why a measure has nothing to act on in a plan, if it has not. */
import { MITIGATIONS, type MitigationId } from '../sites/mitigations.ts';
import type { Scenario } from '../sites/scenario.ts';
import type { Site } from '../sites/site.ts';
import type { FactName, SiteFacts } from '../sites/site-facts.ts';
import { MITIGATION_EFFECTS, mitigatedFacts } from './mitigation-effects.ts';
import { statedUnder } from './planned-site.ts';

/** A fact that would have to be known first; null where the plan is already as the measure would make it. */
export type IdleReason = { readonly missing: FactName | null };

/** Facts without which a measure changes nothing. */
const NEEDS: Readonly<Partial<Record<MitigationId, FactName>>> = {
  'low-speed-fans': 'hostedNightDBA',
  'wider-setback': 'hostedSetbackM',
  'planted-buffer': 'hostedNightDBA',
  'staged-load': 'serviceMW',
  'construction-traffic-plan': 'constructionTripsPerDay',
};

/** The facts that a measure meets: those of the plan after the measures that are taken before it. */
export function factsBefore(id: MitigationId, site: Site, scenario: Scenario): SiteFacts {
  const before = MITIGATIONS.slice(0, MITIGATIONS.indexOf(id));
  const taken = scenario.mitigations.filter((one) => before.includes(one));
  return mitigatedFacts(statedUnder(site.facts, scenario), taken);
}

/** Why a measure would change nothing under a scenario; null where it has something to act on. */
export function idleReason(id: MitigationId, site: Site, scenario: Scenario): IdleReason | null {
  const facts = factsBefore(id, site, scenario);
  if (MITIGATION_EFFECTS[id].apply(facts) !== null) return null;
  const needed = NEEDS[id];
  return { missing: needed !== undefined && facts[needed] === undefined ? needed : null };
}
