/** Large-load rules of the table that hold, or may hold, where a site lies, on the document's as-of date. */
import type { RuleAtPlace } from '../../conversion/rule-crossings.ts';
import type { LargeLoadRule } from '../../evidence/evidence.ts';
import { folded } from '../../layers/find-places.ts';
import type { Site } from '../../sites/site.ts';
import { regionCode } from '../../text/regions.ts';
import { earliestDay, latestDay, type Day } from '../../units/partial-date.ts';
import { allOf, type Certainty } from '../certainty.ts';
import type { World } from '../indicator.ts';
import { jurisdictionOf, type Jurisdiction } from '../jurisdiction.ts';

/** Rules of the country and region; not certain where grid region, utility or date do not tell. */
export function rulesAt(site: Site, world: World): readonly RuleAtPlace[] {
  const where = jurisdictionOf(site, world);
  return rulesOfRegion(world.rules, where).flatMap((rule) => {
    const certainty = bindsHere(rule, site, { where, asOf: world.asOf });
    return certainty === 'no' ? [] : [{ rule, isCertain: certainty === 'certain' }];
  });
}

/** Rules of the table for a country, and for its region where that is known. */
export function rulesOfRegion(rules: readonly LargeLoadRule[], where: Jurisdiction): readonly LargeLoadRule[] {
  return rules.filter((rule) => rule.country.toUpperCase() === where.country && inRegion(rule, where) !== 'no');
}

type Case = { readonly where: Jurisdiction; readonly asOf: Day };

function bindsHere(rule: LargeLoadRule, site: Site, { where, asOf }: Case): Certainty {
  return allOf([
    inRegion(rule, where),
    named(rule.gridRegion, site.gridRegion),
    named(rule.utility, site.utility),
    inEffect(rule, asOf),
  ]);
}

function inRegion({ state }: LargeLoadRule, { region }: Jurisdiction): Certainty {
  if (state === null) return 'certain';
  if (region === null) return 'possible';
  return regionCode(state) === region ? 'certain' : 'no';
}

/** Whether the site's grid region or utility is the one the rule names; not recorded leaves it open. */
function named(sought: string | null, given: string | null): Certainty {
  if (sought === null) return 'certain';
  if (given === null || folded(given) === '') return 'possible';
  return ` ${folded(given)} `.includes(` ${folded(sought)} `) ? 'certain' : 'no';
}

function inEffect({ effective }: LargeLoadRule, asOf: Day): Certainty {
  if (effective === null || latestDay(effective) <= asOf) return 'certain';
  return earliestDay(effective) > asOf ? 'no' : 'possible';
}
