/** What exclusions say of every site, from packed readings. */
import type { SiteState } from '../indicators/reading.ts';
import { judgeRange, type ExclusionRule, type ExclusionVerdict } from './exclusion.ts';
import { cellsOf, type PackedReadings } from './packed-readings.ts';

/** The verdict of one rule on each site, whether or not the rule is switched on. */
export function exclusionVerdicts(
  packed: PackedReadings,
  state: SiteState,
  rule: ExclusionRule,
): readonly ExclusionVerdict['verdict'][] {
  if (!packed.indicators.includes(rule.indicator)) return packed.siteIds.map(() => 'unknown');
  const { value, low, high } = packed.states[state];
  const [kinder, read, harsher] = [low, value, high].map((cells) => cellsOf(packed, cells, rule.indicator));
  return packed.siteIds.map((_, site) => {
    const range = [kinder?.[site] ?? null, read?.[site] ?? null, harsher?.[site] ?? null].filter((one) => one !== null);
    return range.length < 3 ? 'unknown' : judgeRange(rule, range);
  });
}
