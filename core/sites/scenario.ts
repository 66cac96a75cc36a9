/**
 * A way to host that somebody has in mind for a site: only what differs from the record of the site, and by when.
 *
 * A scenario changes nothing as mined. A fact that it leaves out is the one of the record; a fact that is null is not
 * known under this scenario, whatever the record says.
 */
import { z } from 'zod';
import { NumberFact } from '../sources/fact.ts';
import { MITIGATIONS } from './mitigations.ts';
import { FACT_NAMES, isMinedFact, SiteFacts, type FactName } from './site-facts.ts';

export const ScenarioId = z.string().min(1).max(60);

/** MW that are energised for hosting from a year on, gross, in all and not in addition. */
export const Phase = z.strictObject({ year: z.number().int().min(1990).max(2100), grossMW: NumberFact });
export type Phase = z.infer<typeof Phase>;

/** Names of the facts that a scenario may state. */
export const PLAN_FACT_NAMES: readonly FactName[] = FACT_NAMES.filter((name) => !isMinedFact(name));

type PlanShape = { readonly [Name in FactName]: z.ZodNullable<(typeof SiteFacts.shape)[Name]> };

/** Facts of the plan, each given, null for not known, or left to the record. */
const PlanFacts = z.strictObject(
  Object.fromEntries(PLAN_FACT_NAMES.map((name) => [name, SiteFacts.shape[name].nullable()])) as PlanShape,
);
/** Written out as `SiteFacts` is. */
export type PlanFacts = { [Name in FactName]?: SiteFacts[Name] | null | undefined };

/** Under its name alone, which keeps declarations short. */
const PlanByName: z.ZodType<PlanFacts, PlanFacts> = PlanFacts;

/** More steps than any build-out announces. *Heuristic*. */
export const MOST_PHASES = 20;

export const Scenario = z.strictObject({
  id: ScenarioId,
  name: z.string().min(1).max(120),
  facts: PlanByName,
  /** In the order of years, each year once. */
  phases: z
    .array(Phase)
    .max(MOST_PHASES)
    .refine((phases) => phases.every(({ year }, i) => i === 0 || year > (phases[i - 1]?.year ?? 0)), 'years rise'),
  /** Measures that are taken, in the order of the list of measures; each once. */
  mitigations: z.array(z.enum(MITIGATIONS)).refine((all) => new Set(all).size === all.length, 'each once'),
});
export type Scenario = z.infer<typeof Scenario>;
