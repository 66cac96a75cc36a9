/** How many sites pass, fail or cannot be judged: of each gate, and of each exclusion. */
import type { Reading } from '../indicators/reading.ts';
import { judgeExclusions, type ExclusionRule } from './exclusion.ts';

export type VerdictCounts = { readonly pass: number; readonly fail: number; readonly unknown: number };
type Verdict = keyof VerdictCounts;

/** Counts of one rule over the readings of all sites, whether or not the rule is switched on. */
export function countExclusion(
  rule: ExclusionRule,
  sites: readonly Readonly<Record<string, Reading>>[],
): VerdictCounts {
  const on = [{ ...rule, enabled: true }];
  return tally(sites.flatMap((readings) => judgeExclusions(on, readings).map(({ verdict }) => verdict)));
}

/** Counts of each gate, in the order in which sites list them. */
export function countGates(
  sites: readonly (readonly { readonly gate: string; readonly verdict: Verdict }[])[],
): ReadonlyMap<string, VerdictCounts> {
  const verdicts = new Map<string, Verdict[]>();
  for (const { gate, verdict } of sites.flat()) {
    const list = verdicts.get(gate) ?? [];
    list.push(verdict);
    verdicts.set(gate, list);
  }
  return new Map([...verdicts].map(([gate, list]) => [gate, tally(list)]));
}

function tally(verdicts: readonly Verdict[]): VerdictCounts {
  const of = (wanted: Verdict) => verdicts.filter((verdict) => verdict === wanted).length;
  return { pass: of('pass'), fail: of('fail'), unknown: of('unknown') };
}
