/** Facts of a plan in words: as mined, as recorded, as they stand under a scenario. */
import { statedUnder } from '../../../core/conversion/planned-site.ts';
import { NUMBER_FACTS, type NumberFactName } from '../../../core/sites/number-facts.ts';
import type { Scenario } from '../../../core/sites/scenario.ts';
import type { Site } from '../../../core/sites/site.ts';
import type { FactName, SiteFacts } from '../../../core/sites/site-facts.ts';
import type { Language } from '../../../core/text/languages.ts';
import { formatRange, formatRounded } from '../../../core/text/numbers.ts';
import type { RangeDraft } from '../../panels/site-form/site-draft.ts';
import { sayOr } from '../../app/use-text.ts';

/** Where a fact of the plan comes from; null where nobody states it. */
export type FactOrigin = 'stated' | 'unknown' | 'record' | 'phases' | null;

/** Who states a fact under a scenario. */
export function originOf(name: FactName, site: Site, scenario: Scenario): FactOrigin {
  const stated = scenario.facts[name];
  if (stated === null) return 'unknown';
  if (stated !== undefined) return 'stated';
  const held = statedUnder(site.facts, scenario)[name];
  if (held === undefined) return null;
  return name === 'hostedGrossMW' && scenario.phases.length > 0 ? 'phases' : 'record';
}

/** A number with its ends, each as a text of its own: a share in percent. Null where the fact is not known. */
export function rangeTexts(
  name: NumberFactName,
  fact: SiteFacts[NumberFactName],
  language: Language,
): RangeDraft | null {
  if (fact === undefined) return null;
  const text = (value: number) => formatRounded(value * (NUMBER_FACTS[name].isShare ? 100 : 1), language);
  return { likely: text(fact.value), low: text(fact.low), high: text(fact.high) };
}

/** A fact without its unit, which its label names: a share in percent, a range in brackets, a word of its list. */
export function factText(name: FactName, fact: SiteFacts[FactName], language: Language): string | null {
  if (fact === undefined) return null;
  if (typeof fact.value === 'string') return sayOr(language, { code: `class.${fact.value}`, fallback: fact.value });
  const { value, low, high } = fact;
  const scale = NUMBER_FACTS[name as NumberFactName].isShare ? 100 : 1;
  const number = formatRounded(value * scale, language);
  return low === high ? number : `${number} (${formatRange(low * scale, high * scale, language)})`;
}
