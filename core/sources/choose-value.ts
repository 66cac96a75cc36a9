/**
 * Which of several stated values counts?
 *
 * The one of the better grade; of equal grades the one with the later date, where a value without a date is the oldest
 * and a year stands for its last day; of equal dates the one that was entered first. A reviewer may say otherwise, with
 * a reason and a name: that is no business of this file.
 */
import { latestDay } from '../units/partial-date.ts';
import type { CHOICE_RULES, OtherValue } from './conflict.ts';
import { Grade } from './fact.ts';

export type ChoiceRule = (typeof CHOICE_RULES)[number];

export type ChosenValue = {
  readonly chosen: OtherValue;
  /** Best first. */
  readonly others: readonly OtherValue[];
  /** What set the chosen value apart from the best of the others; `first-entered` where there are none. */
  readonly rule: ChoiceRule;
};

/** The value that counts among those stated, in the order of entry; the first argument was there first. */
export function chooseValue(first: OtherValue, ...later: readonly OtherValue[]): ChosenValue {
  const [chosen = first, ...others] = [first, ...later].toSorted((a, b) => byGrade(a, b) || byDate(a, b));
  const [next] = others;
  return { chosen, others, rule: next === undefined ? 'first-entered' : ruleBetween(chosen, next) };
}

/** Whether two sources say the same: value and range, whatever their grades, dates and words. */
export function saysTheSame(a: Stated, b: Stated): boolean {
  return a.value === b.value && a.low === b.low && a.high === b.high;
}

type Stated = Pick<OtherValue, 'value' | 'low' | 'high'>;

/** The values with one entry for each thing said: the first stands, with the sources of all. */
export function withoutRepeats(values: readonly OtherValue[]): readonly OtherValue[] {
  const kept: OtherValue[] = [];
  for (const value of values) {
    const at = kept.findIndex((other) => saysTheSame(other, value));
    const same = kept[at];
    if (same === undefined) kept.push(value);
    else kept[at] = { ...same, sources: [...new Set([...same.sources, ...value.sources])] };
  }
  return kept;
}

function ruleBetween(chosen: OtherValue, next: OtherValue): ChoiceRule {
  if (byGrade(chosen, next) !== 0) return 'better-grade';
  return byDate(chosen, next) === 0 ? 'first-entered' : 'later-date';
}

function byGrade(a: OtherValue, b: OtherValue): number {
  return Grade.options.indexOf(a.grade) - Grade.options.indexOf(b.grade);
}

function byDate(a: OtherValue, b: OtherValue): number {
  return dayOf(b).localeCompare(dayOf(a), 'en');
}

function dayOf({ date }: OtherValue): string {
  return date === null ? '' : latestDay(date);
}
