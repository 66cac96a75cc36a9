/** How many sites pass, fail or cannot be judged: of each gate, and of each exclusion. */
import type { GateVerdict, SiteState } from '../indicators/reading.ts';
import type { ExclusionRule } from './exclusion.ts';
import { exclusionVerdicts } from './packed-exclusions.ts';
import { VERDICTS, type PackedGates, type PackedReadings } from './packed-readings.ts';

export type VerdictCounts = Readonly<Record<GateVerdict['verdict'], number>>;

/** Counts of one rule over all sites in a state, whether or not the rule is switched on. */
export function countExclusion(rule: ExclusionRule, packed: PackedReadings, state: SiteState): VerdictCounts {
  return tally(exclusionVerdicts(packed, state, rule));
}

/** Counts of each gate, in the order in which they are packed. */
export function countGates({ gates, verdicts }: PackedGates): ReadonlyMap<string, VerdictCounts> {
  return new Map(
    gates.map(({ id }, column) => {
      const own = Array.from(verdicts).filter((_, cell) => cell % gates.length === column);
      return [id, tally(own.map((verdict) => VERDICTS[verdict] ?? 'unknown'))] as const;
    }),
  );
}

function tally(verdicts: readonly GateVerdict['verdict'][]): VerdictCounts {
  const counts = { pass: 0, fail: 0, unknown: 0 };
  for (const verdict of verdicts) counts[verdict] += 1;
  return counts;
}
