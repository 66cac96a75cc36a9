/** Which rules exclude which sites, for lists that say so row by row. */
import type { ExclusionRule } from '../../core/criteria/exclusion.ts';
import { exclusionVerdicts } from '../../core/criteria/packed-exclusions.ts';
import type { PackedReadings } from '../../core/criteria/packed-readings.ts';
import type { SiteState } from '../../core/indicators/reading.ts';

/** By site id, the first rule in use, in the order of the rules, that excludes it; sites that no rule excludes are absent. */
export function excludingRules(
  packed: PackedReadings,
  state: SiteState,
  rules: readonly ExclusionRule[],
): ReadonlyMap<string, ExclusionRule> {
  const found = new Map<string, ExclusionRule>();
  for (const rule of rules.filter(({ enabled }) => enabled)) {
    exclusionVerdicts(packed, state, rule).forEach((verdict, place) => {
      const siteId = packed.siteIds[place];
      if (verdict === 'fail' && siteId !== undefined && !found.has(siteId)) found.set(siteId, rule);
    });
  }
  return found;
}
