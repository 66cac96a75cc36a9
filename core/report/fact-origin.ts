/** Where a fact of the planned site comes from: the record, the chosen scenario, or a measure that the scenario takes. */
import { plannedSite, statedUnder } from '../conversion/planned-site.ts';
import type { Site } from '../sites/site.ts';
import type { FactName } from '../sites/site-facts.ts';

export type FactOrigin = 'record' | 'scenario' | 'measure';

/** The origin of a fact as hosted; the record where the site is hosted as that, or where the fact is absent from all. */
export function factOrigin(site: Site, name: FactName): FactOrigin {
  const scenario = site.scenarios.find(({ id }) => id === site.hostedAs);
  if (scenario === undefined) return 'record';
  const stated = statedUnder(site.facts, scenario)[name];
  if (plannedSite(site).facts[name] !== stated) return 'measure';
  return stated === site.facts[name] ? 'record' : 'scenario';
}
