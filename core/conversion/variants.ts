/** What a site might be instead: each measure taken alone, all of them, a smaller load, other cooling, other scenarios. */
import { MITIGATIONS, type MitigationId } from '../sites/mitigations.ts';
import type { Scenario } from '../sites/scenario.ts';
import type { Site } from '../sites/site.ts';
import type { SiteFacts } from '../sites/site-facts.ts';
import { MITIGATION_EFFECTS } from './mitigation-effects.ts';
import { plannedSite } from './planned-site.ts';
import { USUAL_WUE } from './site-cooling.ts';

/** A site under another plan; it keeps its id, and its record as mined. */
export type Variant<Key extends string = string> = { readonly key: Key; readonly site: Site };

/** The measures not yet taken that have something to act on, each taken alone on top of the plan. */
export function measureVariants(site: Site): readonly Variant<MitigationId>[] {
  return openMeasures(site).map((id) => ({ key: id, site: withMeasures(site, [id]) }));
}

/** The plan with every measure that has something to act on: what remains is what no measure of the list removes. */
export function allMeasuresVariant(site: Site): Variant<'all-measures'> {
  return { key: 'all-measures', site: withMeasures(site, openMeasures(site)) };
}

/** Names of the alternatives that every site has, in print order; those that change nothing are left out. */
export const ALTERNATIVES = ['smaller-load', 'dry-cooling', 'evaporative-cooling'] as const;
export type Alternative = (typeof ALTERNATIVES)[number];

/** The same site with less load, or cooled otherwise. No conversion is the site as mined, and needs no variant. */
export function alternativeVariants(site: Site): readonly Variant<Alternative>[] {
  const { facts } = plannedSite(site);
  return ALTERNATIVES.flatMap((key) => {
    const change = CHANGES[key](facts);
    return change === null ? [] : [{ key, site: withFacts(site, change) }];
  });
}

/** The site under each of its scenarios but the chosen one. */
export function scenarioVariants(site: Site): readonly Variant[] {
  return site.scenarios
    .filter(({ id }) => id !== site.hostedAs)
    .map(({ id }) => ({ key: id, site: { ...site, hostedAs: id } }));
}

/** Every other way to use the site that needs a reading of its own: the alternatives, then the other scenarios. */
export function otherWays(site: Site): readonly Variant[] {
  return [...alternativeVariants(site), ...scenarioVariants(site)];
}

const assumed: { grade: 'D'; sources: string[]; date: null; note: string } = {
  grade: 'D',
  sources: [],
  date: null,
  note: '',
};

const CHANGES: Readonly<Record<Alternative, (facts: SiteFacts) => Partial<SiteFacts> | null>> = {
  'smaller-load': (facts) => MITIGATION_EFFECTS['staged-load'].apply(facts),
  'dry-cooling': (facts) => MITIGATION_EFFECTS['dry-cooling'].apply(facts),
  'evaporative-cooling': ({ hostedCooling }) =>
    hostedCooling?.value === 'evaporative'
      ? null
      : {
          hostedCooling: { value: 'evaporative', ...assumed },
          wueLPerKWh: { ...USUAL_WUE.evaporative, ...assumed },
          peakDayWaterMgd: undefined,
        },
};

function openMeasures(site: Site): readonly MitigationId[] {
  const taken = chosen(site).mitigations;
  const { facts } = plannedSite(site);
  return MITIGATIONS.filter((id) => !taken.includes(id) && MITIGATION_EFFECTS[id].apply(facts) !== null);
}

/** The chosen scenario, or one that states nothing: the record with a measure is a plan too. */
function chosen({ scenarios, hostedAs }: Site): Scenario {
  return (
    scenarios.find(({ id }) => id === hostedAs) ?? { id: 'record', name: '-', facts: {}, phases: [], mitigations: [] }
  );
}

function withMeasures(site: Site, measures: readonly MitigationId[]): Site {
  const scenario = chosen(site);
  return hostedIn(site, {
    ...scenario,
    mitigations: MITIGATIONS.filter((id) => scenario.mitigations.includes(id) || measures.includes(id)),
  });
}

/** Facts after the measures of the plan, with some of them changed: a plan of its own, without measures to apply again. */
function withFacts(site: Site, change: Partial<SiteFacts>): Site {
  const planned = plannedSite(site);
  return { ...site, facts: { ...planned.facts, ...change }, scenarios: [], hostedAs: null };
}

function hostedIn(site: Site, scenario: Scenario): Site {
  return { ...site, scenarios: [scenario], hostedAs: scenario.id };
}
