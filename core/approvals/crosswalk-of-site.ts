/** The crosswalk of a site for the load it is planned with, under its chosen scenario: what screen, paper and JSON share. */
import { plannedSite } from '../conversion/planned-site.ts';
import { grossLoad } from '../indicators/gross-load.ts';
import type { Site } from '../sites/site.ts';
import type { Day } from '../units/partial-date.ts';
import { crosswalkOfUse, type Crosswalk } from './use-crosswalk.ts';

/** Verdicts on the site's own record; lapses are judged at `asOf`. */
export function crosswalkOfSite(site: Site, asOf: Day): Crosswalk {
  return crosswalkOfUse(site.landUse, {
    operator: site.operator,
    grossMW: grossLoad(plannedSite(site), 'hosted'),
    asOf,
  });
}
