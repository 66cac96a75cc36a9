import type { OwnLimits } from '../noise/noise-limits.ts';
import type { Site } from '../sites/site.ts';
import { plannedSite } from './planned-site.ts';

/** The ordinance on record under the chosen plan, dBA outside; null where none is on record for the period. */
export function ownLimitsOf(site: Site): OwnLimits {
  const { ordinanceDayDBA, ordinanceNightDBA } = plannedSite(site).facts;
  return { dayDba: ordinanceDayDBA?.value ?? null, nightDba: ordinanceNightDBA?.value ?? null };
}
