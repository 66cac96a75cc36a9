/** Changes to the scenarios of a site: each leaves the record, and what is as mined, as it is. */
import { freeId } from '../lib/free-id.ts';
import type { MitigationId } from '../sites/mitigations.ts';
import { MITIGATIONS } from '../sites/mitigations.ts';
import type { Phase, PlanFacts, Scenario } from '../sites/scenario.ts';
import type { Site } from '../sites/site.ts';
import type { FactName } from '../sites/site-facts.ts';
import type { Edit } from './edits.ts';

/** Adds a scenario and hosts the site as it; a copy of another one where `like` is given. */
export function addScenario(siteId: string, { id, name, like }: NewScenario): Edit {
  return atSite(siteId, (site) => {
    const from = like ?? { facts: {}, phases: [], mitigations: [] };
    return { ...site, scenarios: [...site.scenarios, { ...from, id, name }], hostedAs: id };
  });
}

export type NewScenario = { readonly id: string; readonly name: string; readonly like: Scenario | null };

/** Takes a scenario out; a site that was hosted as it is hosted as its record again. */
export function deleteScenario(siteId: string, id: string): Edit {
  return atSite(siteId, (site) => ({
    ...site,
    scenarios: site.scenarios.filter((scenario) => scenario.id !== id),
    hostedAs: site.hostedAs === id ? null : site.hostedAs,
  }));
}

/** Gives a scenario another name; an empty one changes nothing. */
export function renameScenario(siteId: string, id: string, name: string): Edit {
  const trimmed = name.trim();
  return trimmed === '' ? (workspace) => workspace : inScenario({ siteId, id }, (one) => ({ ...one, name: trimmed }));
}

/** Chooses what "as hosted" means for a site: a scenario, or null for its record. */
export function hostAs(siteId: string, id: string | null): Edit {
  return atSite(siteId, (site) =>
    id === null || site.scenarios.some((scenario) => scenario.id === id) ? { ...site, hostedAs: id } : site,
  );
}

/** Where a change lands: a scenario of a site. */
export type ScenarioPlace = { readonly siteId: string; readonly id: string };

/** States a fact under a scenario; null says that it is not known, undefined leaves it to the record. */
export function setPlanFact(place: ScenarioPlace, name: FactName, fact: PlanFacts[FactName]): Edit {
  return inScenario(place, (scenario) => {
    const others = Object.fromEntries(Object.entries(scenario.facts).filter(([stated]) => stated !== name));
    return { ...scenario, facts: fact === undefined ? others : { ...others, [name]: fact } };
  });
}

/** The MW by year, in any order; a year that is given twice keeps the last. */
export function setPhases(place: ScenarioPlace, phases: readonly Phase[]): Edit {
  const byYear = new Map(phases.map((phase) => [phase.year, phase]));
  const sorted = [...byYear.values()].toSorted((a, b) => a.year - b.year);
  return inScenario(place, (scenario) => ({ ...scenario, phases: sorted }));
}

/** Takes a measure, or drops it. */
export function setMitigation(place: ScenarioPlace, mitigation: MitigationId, isTaken: boolean): Edit {
  return inScenario(place, (scenario) => ({
    ...scenario,
    mitigations: MITIGATIONS.filter((one) => (one === mitigation ? isTaken : scenario.mitigations.includes(one))),
  }));
}

/** An id for a new scenario that no scenario of the site has: `scenario-1`, `scenario-2`, … */
export function freeScenarioId({ scenarios }: Site): string {
  return freeId('scenario', scenarios);
}

function inScenario({ siteId, id }: ScenarioPlace, change: (scenario: Scenario) => Scenario): Edit {
  return atSite(siteId, (site) => ({
    ...site,
    scenarios: site.scenarios.map((scenario) => (scenario.id === id ? change(scenario) : scenario)),
  }));
}

function atSite(siteId: string, change: (site: Site) => Site): Edit {
  return (workspace) => ({
    ...workspace,
    sites: workspace.sites.map((site) => (site.id === siteId ? change(site) : site)),
  });
}
