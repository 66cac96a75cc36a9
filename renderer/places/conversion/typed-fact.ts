/** A fact while it is typed: the difference follows it before it counts. */
import type { PlanFacts } from '../../../core/sites/scenario.ts';
import type { Site } from '../../../core/sites/site.ts';
import type { FactName } from '../../../core/sites/site-facts.ts';

/** `fact` is undefined where the field is empty: the record holds then. */
export type TypedFact = { readonly name: FactName; readonly fact: PlanFacts[FactName] };

/** The site as it would be if what is typed counted already. */
export function siteAsTyped(site: Site, typed: TypedFact | null): Site {
  if (typed === null) return site;
  const { name, fact } = typed;
  const scenarios = site.scenarios.map((scenario) =>
    scenario.id === site.hostedAs ? { ...scenario, facts: { ...scenario.facts, [name]: fact } } : scenario,
  );
  return { ...site, scenarios };
}
