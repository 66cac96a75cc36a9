/**
 * Which large-load rules the MW crosses, rule by rule: how far over the threshold as mined and as hosted.
 *
 * A rule binds new or larger loads, so that what a mine draws today crosses none, however far it lies above a threshold.
 * Within the service at hand it is open whether a change of use counts as an expansion: such a rule may apply, as one whose
 * place or date cannot be told.
 */
import type { LargeLoadRule } from '../evidence/evidence.ts';
import type { Site } from '../sites/site.ts';
import type { FactName } from '../sites/site-facts.ts';
import type { ConversionParameters } from './parameters.ts';
import { combine, evaluate, input, type DeltaValue, type Quantity } from './quantity.ts';
import { hostedGross, miningLoad } from './site-loads.ts';

/** A rule of the table that holds where the site lies; not certain where the record leaves the place or the date open. */
export type RuleAtPlace = { readonly rule: LargeLoadRule; readonly isCertain: boolean };

export type RuleCrossing = {
  readonly rule: LargeLoadRule;
  /** MW over the threshold, negative below it; null where the load is not known. */
  readonly mined: DeltaValue | null;
  readonly hosted: DeltaValue | null;
  readonly change: DeltaValue | null;
  /** At the likely MW: crossed for certain; may apply; not reached; not known without a load. */
  readonly verdict: 'crossed' | 'open' | 'below' | 'not-known';
};

/** Facts that decide which rules are crossed. */
export const RULE_FACTS: readonly FactName[] = [
  'hostedGrossMW',
  'criticalItMW',
  'utilityPerIt',
  'serviceMW',
  'miningMW',
];

/** The name of the one input that decides for all rules that may apply whether they do. */
const OPEN = 'open rules apply';

/**
 * How many rules are crossed: at the likely MW those that apply for certain, at the harsher end those that may as well.
 * Null without a load or a table for the place, and where all that is crossed may apply or not.
 */
export function rulesCrossed(
  site: Site,
  parameters: ConversionParameters,
  rules: readonly RuleAtPlace[] | null,
): Quantity | null {
  const gross = hostedGross(site, parameters);
  if (gross === null || rules === null) return null;
  const count = combine(
    [gross, served(site), input(OPEN, { value: 0, low: 0, high: 1 })],
    (mw = 0, has = 0, open = 0) =>
      rules.reduce((sum, one) => sum + (crosses(one.rule, mw) ? (isBinding(one, mw, has) ? 1 : open) : 0), 0),
  );
  const likely = evaluate(count);
  const isOnlyOpen =
    likely.value === 0 && ruleCrossings(site, parameters, rules).some(({ verdict }) => verdict === 'open');
  return isOnlyOpen ? null : count;
}

/** Every rule of the place with its margin in both states, the lowest threshold first. */
export function ruleCrossings(
  site: Site,
  parameters: ConversionParameters,
  rules: readonly RuleAtPlace[],
): readonly RuleCrossing[] {
  const [before, after] = [miningLoad(site), hostedGross(site, parameters)];
  const has = evaluate(served(site)).value;
  return rules
    .toSorted((a, b) => a.rule.thresholdMW - b.rule.thresholdMW)
    .map((one) => {
      const over = (load: Quantity | null) => load && evaluate(combine([load], (mw) => mw - one.rule.thresholdMW));
      const change = before && after && evaluate(combine([after, before], (hosted, mined) => hosted - mined));
      const likely = after && evaluate(after).value;
      return { rule: one.rule, mined: over(before), hosted: over(after), change, verdict: verdictOf(one, likely, has) };
    });
}

function verdictOf(one: RuleAtPlace, mw: number | null, has: number): RuleCrossing['verdict'] {
  if (mw === null) return 'not-known';
  if (!crosses(one.rule, mw)) return 'below';
  return isBinding(one, mw, has) ? 'crossed' : 'open';
}

/** What is served today, MW; where neither service nor mine is on record nothing is, and every load is a new one. */
function served({ facts }: Site): Quantity {
  const known = facts.serviceMW ?? facts.miningMW;
  return known ? input(facts.serviceMW ? 'serviceMW' : 'miningMW', known) : combine([], () => -1);
}

function crosses({ thresholdMW, comparison }: LargeLoadRule, mw: number): boolean {
  return comparison === 'over' ? mw > thresholdMW : mw >= thresholdMW;
}

function isBinding({ rule, isCertain }: RuleAtPlace, mw: number, servedMW: number): boolean {
  return isCertain && !(rule.onlyIfExpanded && mw <= servedMW);
}
