/** Facts of a site by name: what its record, or a scenario of it, states. A fact that is absent is not known. */
import { z } from 'zod';
import { classFact, NumberFact } from '../sources/fact.ts';
import { CLASS_FACT_NAMES, CLASS_FACTS, type ClassFactName } from './class-facts.ts';
import { NUMBER_FACT_NAMES, type NumberFactName } from './number-facts.ts';

type Shape<Facts, Schema extends z.ZodType> = { readonly [Name in keyof Facts]: z.ZodOptional<Schema> };
type ClassShape = {
  readonly [Name in ClassFactName]: z.ZodOptional<ReturnType<typeof classFact<(typeof CLASS_FACTS)[Name]['words']>>>;
};

/** Facts that indicators and the conversion model read: each of the tables, or absent. Units are in the names. */
export const SiteFacts = z.strictObject({
  ...(Object.fromEntries(NUMBER_FACT_NAMES.map((name) => [name, NumberFact.optional()])) as Shape<
    Record<NumberFactName, unknown>,
    typeof NumberFact
  >),
  ...(Object.fromEntries(
    CLASS_FACT_NAMES.map((name) => [
      name,
      classFact(CLASS_FACTS[name].words as readonly [string, ...string[]]).optional(),
    ]),
  ) as unknown as ClassShape),
});
/** Written out, and not inferred, so that declarations name it: the contract would grow beyond what the compiler writes. */
export type SiteFacts = Partial<Record<NumberFactName, NumberFact | undefined>> & {
  [Name in ClassFactName]?: ClassFactOf<Name> | undefined;
};
type ClassFactOf<Name extends ClassFactName> = z.infer<
  ReturnType<typeof classFact<(typeof CLASS_FACTS)[Name]['words']>>
>;

export type FactName = NumberFactName | ClassFactName;

/** Names of all facts, numbers first, in the order in which they are asked. */
export const FACT_NAMES: readonly FactName[] = [...NUMBER_FACT_NAMES, ...CLASS_FACT_NAMES];

/** Facts of the mine as it stands: no plan changes them. */
const MINED_FACTS: ReadonlySet<FactName> = new Set(FACT_NAMES.filter((name) => /^(mined|mining)/.test(name)));

/** True for facts that say what stands there as mined, which scenarios leave alone. */
export function isMinedFact(name: FactName): boolean {
  return MINED_FACTS.has(name);
}
