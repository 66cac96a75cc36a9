/** Edits of the scenarios of a site, named for Undo. */
import type { MitigationId } from '../../core/sites/mitigations.ts';
import type { Phase, PlanFacts, Scenario } from '../../core/sites/scenario.ts';
import type { Site } from '../../core/sites/site.ts';
import type { FactName } from '../../core/sites/site-facts.ts';
import { say } from '../../core/text/say.ts';
import {
  addScenario,
  deleteScenario,
  freeScenarioId,
  hostAs,
  renameScenario,
  setMitigation,
  setPhases,
  setPlanFact,
  type ScenarioPlace,
} from '../../core/workspace/scenario-edits.ts';
import { viewStore, workspaceStore } from '../stores/session.ts';

/** Adds an empty scenario under a name that the site does not have, and hosts the site as it. */
export function newScenario(site: Site): void {
  const id = freeScenarioId(site);
  const taken = new Set(site.scenarios.map(({ name }) => name));
  let number = 1;
  while (taken.has(text('conversion.number', { number }))) number += 1;
  const name = text('conversion.number', { number });
  workspaceStore.getState().edit('undo.add-scenario', addScenario(site.id, { id, name, like: null }));
}

/** Adds a copy of a scenario and hosts the site as it. */
export function duplicateScenario(site: Site, like: Scenario): void {
  const id = freeScenarioId(site);
  const name = text('conversion.copy', { name: like.name.slice(0, 100) });
  workspaceStore.getState().edit('undo.copy-scenario', addScenario(site.id, { id, name, like }));
}

/** Gives a scenario another name. */
export function nameScenario({ siteId, id }: ScenarioPlace, name: string): void {
  workspaceStore.getState().edit('undo.rename-scenario', renameScenario(siteId, id, name.slice(0, 120)));
}

/** Deletes a scenario without asking: Undo brings it back. */
export function removeScenario({ siteId, id }: ScenarioPlace): void {
  workspaceStore.getState().edit('undo.delete-scenario', deleteScenario(siteId, id));
}

/** Chooses what "as hosted" means for a site; a run through the list is one step to undo. */
export function chooseScenario(siteId: string, id: string | null): void {
  workspaceStore.getState().edit('undo.host-as', hostAs(siteId, id), `host-as ${siteId}`);
}

/** States a fact under a scenario; null for not known, undefined leaves it to the record. */
export function statePlanFact(place: ScenarioPlace, name: FactName, fact: PlanFacts[FactName]): void {
  workspaceStore.getState().edit('undo.plan-fact', setPlanFact(place, name, fact));
}

/** Sets the MW by year. */
export function changePhases(place: ScenarioPlace, phases: readonly Phase[]): void {
  workspaceStore.getState().edit('undo.phases', setPhases(place, phases));
}

/** Takes a measure, or drops it. */
export function takeMeasure(place: ScenarioPlace, measure: MitigationId, isTaken: boolean): void {
  const name = { code: 'undo.measure', facts: { taken: isTaken ? 'yes' : 'no' } };
  workspaceStore.getState().edit(name, setMitigation(place, measure, isTaken));
}

function text(code: string, facts: Readonly<Record<string, string | number>>): string {
  return say(viewStore.getState().settings.language, 'app', code, facts);
}
