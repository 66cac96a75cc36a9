/**
 * Exclusions: hard rules of the user's. A site that one of them meets has no score, only the reason.
 *
 * "Exclude if the nearest home is closer than 150 m." The range of the reading decides: wholly over the line the site
 * is excluded, wholly on this side it passes, across it, or not known, the rule cannot be judged.
 */
import { z } from 'zod';
import type { Reading } from '../indicators/reading.ts';

export const ExclusionRule = z.strictObject({
  id: z.string().min(1).max(80),
  /** Indicator whose reading is judged. */
  indicator: z.string().min(1).max(120),
  /** `below`, `above`: a number in the indicator's unit, the line itself passes; `is`: a class. */
  when: z.enum(['below', 'above', 'is']),
  value: z.union([z.number(), z.string().max(120)]),
  /** Whose rule it is, in the user's words; printed beside it. */
  source: z.string().max(500),
  enabled: z.boolean(),
});
export type ExclusionRule = z.infer<typeof ExclusionRule>;

export type ExclusionVerdict = {
  readonly rule: string;
  readonly indicator: string;
  readonly verdict: 'pass' | 'fail' | 'unknown';
};

/** What each enabled rule says of the readings of one site, in the order of the rules. */
export function judgeExclusions(
  rules: readonly ExclusionRule[],
  readings: Readonly<Record<string, Reading>>,
): readonly ExclusionVerdict[] {
  return rules
    .filter(({ enabled }) => enabled)
    .map((rule) => ({ rule: rule.id, indicator: rule.indicator, verdict: judge(rule, readings[rule.indicator]) }));
}

function judge(rule: ExclusionRule, reading: Reading | undefined): ExclusionVerdict['verdict'] {
  if (reading?.known !== true) return 'unknown';
  return judgeRange(rule, [reading.low, reading.value, reading.high]);
}

/** What a rule says of a known reading, from its kinder end, value and harsher end. */
export function judgeRange(rule: ExclusionRule, read: readonly (number | string)[]): ExclusionVerdict['verdict'] {
  const meets = read.map((value) => isMet(rule, value));
  if (meets.every(Boolean)) return 'fail';
  return meets.some(Boolean) ? 'unknown' : 'pass';
}

function isMet({ when, value }: ExclusionRule, read: number | string): boolean {
  if (when === 'is') return read === value;
  if (typeof read !== 'number' || typeof value !== 'number') return false;
  return when === 'below' ? read < value : read > value;
}
