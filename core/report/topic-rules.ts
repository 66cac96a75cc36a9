/**
 * The rule that a quantity of the topics is held against, and how far the proposal is from it: from the site's own record,
 * else the mark on the scale of its indicator. Where no rule is known none is made up.
 */
import { plannedSite } from '../conversion/planned-site.ts';
import type { DeltaValue } from '../conversion/quantity.ts';
import { HEALTH_LIMITS } from '../noise/noise-limits.ts';

import type { NumberFactName } from '../sites/number-facts.ts';
import type { SiteFacts } from '../sites/site-facts.ts';
import type { NumberFact } from '../sources/fact.ts';
import type { SourceId } from '../sources/source.ts';
import { TONNES_PER_SHORT_TON } from '../units/mass.ts';
import { threeFigures } from './change-table.ts';
import { quantity, type Writer } from './writer.ts';

export type TopicRule = DeltaValue & {
  /** Also the code of its name and of its note in the catalogue `report`: `rule.<code>` and `rule.<code>.note`. */
  readonly code: 'ordinance-night' | 'who-night' | 'water-supply' | 'generator-permit' | 'major-source';
  readonly sources: readonly SourceId[];
};

/** Short tons of NOx a year from which a source is a major one, less where the air is bad [BG]: domain/indicators.md D5. */
const MAJOR_SOURCE_TONS = 100;

/** Rows of the conversion that the record states a rule for. */
const RECORDED: Readonly<Record<string, readonly [NumberFactName, TopicRule['code']]>> = {
  peakDayWaterMgd: ['waterSupplyMgd', 'water-supply'],
  generatorMW: ['permittedGeneratorMW', 'generator-permit'],
};

/** The rule of a row of the conversion, in the row's unit; null where none is known. */
export function ruleOf(writer: Writer, key: string): TopicRule | null {
  const { facts } = plannedSite(writer.input.site);
  const recorded = RECORDED[key];
  if (recorded !== undefined) return statedRule(facts[recorded[0]], recorded[1]);
  if (key === 'noxTonnes') return marked('major-source', MAJOR_SOURCE_TONS * TONNES_PER_SHORT_TON);
  return key === 'nightDBA' ? nightRule(facts) : null;
}

/** The ordinance on record, unless it is held at the line of the lot and says nothing of a dwelling; else the guideline. */
function nightRule({ ordinanceNightDBA, ordinanceMeasuredAt }: SiteFacts): TopicRule | null {
  const ordinance = statedRule(ordinanceNightDBA, 'ordinance-night');
  if (ordinance !== null && ordinanceMeasuredAt?.value !== 'property-line') return ordinance;
  const guideline = HEALTH_LIMITS.find(({ id }) => id === 'who-night-guideline')?.dba ?? null;
  return guideline === null ? null : marked('who-night', guideline);
}

function statedRule(fact: NumberFact | undefined, code: TopicRule['code']): TopicRule | null {
  return fact === undefined ? null : { value: fact.value, low: fact.low, high: fact.high, code, sources: fact.sources };
}

function marked(code: TopicRule['code'], value: number): TopicRule {
  return { value, low: value, high: value, code, sources: [] };
}

/** `over by 2–8 (point 4)`, how much is to spare, or both ends where it is open which; in the unit of the row. */
export function gapText(writer: Writer, proposed: DeltaValue, rule: DeltaValue): string {
  const gap = threeFigures({
    value: proposed.value - rule.value,
    low: proposed.low - rule.high,
    high: proposed.high - rule.low,
  });
  if (gap.low > 0) return writer.say('gap.over', { amount: quantity(writer, gap, '') });
  const [below, above] = [-gap.low, gap.high].map((number) => quantity(writer, sure(number), ''));
  if (gap.high > 0) return writer.say('gap.open', { below: below ?? '', above: above ?? '' });
  const spare = { value: -gap.value, low: -gap.high, high: -gap.low };
  return writer.say('gap.within', { amount: quantity(writer, spare, '') });
}

function sure(value: number): DeltaValue {
  return { value, low: value, high: value };
}
