/**
 * A site as its chosen scenario would have it: the record, with what the scenario states and what its measures change.
 * Everything that reads a site "as hosted" reads this; as mined it is the record, because no scenario states mined facts.
 */
import type { Scenario } from '../sites/scenario.ts';
import type { Site } from '../sites/site.ts';
import type { FactName, SiteFacts } from '../sites/site-facts.ts';
import { mitigatedFacts } from './mitigation-effects.ts';

const planned = new WeakMap<Site, Site>();

/** The site under the scenario it is hosted as; the site itself when that is its record. */
export function plannedSite(site: Site): Site {
  if (site.hostedAs === null) return site;
  const known = planned.get(site);
  if (known !== undefined) return known;
  const scenario = site.scenarios.find(({ id }) => id === site.hostedAs);
  const made = scenario === undefined ? site : siteUnder(site, scenario);
  planned.set(site, made);
  return made;
}

/** The site under a scenario, which need not be the chosen one. */
export function siteUnder(site: Site, scenario: Scenario): Site {
  return { ...site, facts: mitigatedFacts(statedUnder(site.facts, scenario), scenario.mitigations) };
}

/** Facts of the record with those of the scenario, before its measures. */
export function statedUnder(recorded: SiteFacts, scenario: Scenario): SiteFacts {
  const facts: Partial<Record<FactName, unknown>> = { ...withoutOtherLoad(recorded, scenario) };
  const lastPhase = scenario.phases.at(-1);
  if (lastPhase !== undefined && !statesLoad(scenario)) facts.hostedGrossMW = lastPhase.grossMW;
  for (const [name, fact] of Object.entries(scenario.facts)) {
    if (fact === null) Reflect.deleteProperty(facts, name);
    else if (fact !== undefined) facts[name as FactName] = fact;
  }
  return facts as SiteFacts;
}

/** A gross load on record would win over the IT load that the scenario states, and the other way round. */
function withoutOtherLoad(facts: SiteFacts, scenario: Scenario): SiteFacts {
  if (!statesLoad(scenario) && scenario.phases.length === 0) return facts;
  return { ...facts, hostedGrossMW: undefined, criticalItMW: undefined };
}

function statesLoad({ facts: { hostedGrossMW, criticalItMW } }: Scenario): boolean {
  return Boolean(hostedGrossMW) || Boolean(criticalItMW);
}
