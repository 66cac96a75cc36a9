/** An exclusion while it is being written, and the rule it means once its value can be read. */
import { freeId } from '../../../core/lib/free-id.ts';
import type { ExclusionRule } from '../../../core/criteria/exclusion.ts';
import type { Indicator } from '../../../core/indicators/indicator.ts';
import { parseNumber } from '../../../core/text/parse-number.ts';

export type RuleDraft = {
  readonly id: string;
  readonly indicator: string;
  readonly when: ExclusionRule['when'];
  /** A number as typed, or the word of a class. */
  readonly value: string;
  readonly source: string;
};

/** A draft for an indicator: its classes, or a number on the side where risk rises. */
export function startRule(id: string, indicator: Indicator): RuleDraft {
  const { scale } = indicator;
  if (scale.kind === 'classes') {
    const worst = Object.entries(scale.risks).sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
    return { id, indicator: indicator.id, when: 'is', value: worst, source: '' };
  }
  const [first, last] = [scale.curve[0], scale.curve.at(-1) ?? scale.curve[0]];
  return { id, indicator: indicator.id, when: first.risk > last.risk ? 'below' : 'above', value: '', source: '' };
}

/** The draft that shows a rule as it is. */
export function draftOfRule({ id, indicator, when, value, source }: ExclusionRule): RuleDraft {
  return { id, indicator, when, value: String(value), source };
}

/** The rule, switched on; null while its value cannot be read or nobody is named as its source. */
export function parseRule(draft: RuleDraft): ExclusionRule | null {
  const value = draft.when === 'is' ? draft.value : parseNumber(draft.value);
  const source = draft.source.trim();
  if (value === null || value === '' || source === '') return null;
  return { ...draft, value, source, enabled: true };
}

/** True for "below" a limit of 0 or less where the scale starts at 0 or more: most likely no reading is there. */
export function neverMet(
  { when, value }: Pick<ExclusionRule, 'when' | 'value'>,
  { scale }: Pick<Indicator, 'scale'>,
): boolean {
  if (when !== 'below' || scale.kind !== 'curve' || scale.curve[0].at < 0) return false;
  return typeof value === 'number' && value <= 0;
}

/** An id that no rule of the list has. */
export function freeRuleId(rules: readonly ExclusionRule[]): string {
  return freeId('rule', rules);
}
