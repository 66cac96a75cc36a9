/**
 * Which large-load rules does this MW cross?
 *
 * Indicator A3, table A3: rules bind at thresholds, by state, grid region and utility. Only rules that certainly apply
 * make the value; those that cannot be judged (the region or utility is not recorded, the threshold lies inside the
 * range of the MW, or the rule asks for an expanded interconnection) raise the harsher end only.
 */
import type { DeltaValue } from '../../conversion/quantity.ts';
import type { LargeLoadRule } from '../../evidence/evidence.ts';
import { folded } from '../../layers/find-places.ts';
import type { Site } from '../../sites/site.ts';
import { worstGrade } from '../../sources/grade.ts';
import { earliestDay, latestDay, type Day } from '../../units/partial-date.ts';
import { regionCode } from '../../text/regions.ts';
import { allOf, type Certainty } from '../certainty.ts';
import { grossLoad } from '../gross-load.ts';
import type { Indicator, World } from '../indicator.ts';
import { jurisdictionOf, type Jurisdiction } from '../jurisdiction.ts';
import { unknown, type Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';

export const largeLoadRules: Indicator = {
  id: 'grid.large-load-rules',
  group: 'grid',
  perspectives: ['delivery'],
  unit: 'rules',
  scale: curveScale(
    [
      [0, 0],
      [1, 40],
      [2, 65],
      [3, 80],
    ],
    'domain/indicators.md section G; heuristic, editable',
  ),
  parameters: [],
  needs: [],
  read: (site, state, world) => (state === 'mined' ? existingLoad() : asHosted(site, world)),
};

/** Every rule of the table binds new or larger loads; what is already served crosses none. */
function existingLoad(): Reading {
  const detail = { code: 'grid.large-load-rules.detail-mined', facts: {} };
  return { known: true, value: 0, low: 0, high: 0, grade: 'C', sources: [], detail, counted: [] };
}

function asHosted(site: Site, world: World): Reading {
  const where = jurisdictionOf(site, world);
  if (where.country === null) return unknown('country-not-recorded', 'ask.site-record');
  const rules = world.rules.filter(({ country }) => country.toUpperCase() === where.country);
  if (rules.length === 0) return unknown('no-rules-for-country', 'ask.rule-table', { country: where.country });
  const gross = grossLoad(site, 'hosted');
  if (gross === null) return unknown('hosted-mw-not-recorded', 'ask.operator-load');
  const judged = rules.map((rule) => ({ rule, certainty: judge(rule, site, { where, gross, asOf: world.asOf }) }));
  const crossed = judged.filter(({ certainty }) => certainty === 'certain').map(({ rule }) => rule);
  const possible = judged.filter(({ certainty }) => certainty !== 'no').map(({ rule }) => rule);
  const load = site.facts.hostedGrossMW ?? site.facts.criticalItMW;
  return {
    known: true,
    value: crossed.length,
    low: crossed.length,
    high: possible.length,
    grade: worstGrade(...possible.map(({ grade }) => grade), ...(load ? [load.grade] : [])),
    sources: [...new Set([...(load?.sources ?? []), ...possible.flatMap(({ sources }) => sources)])],
    detail: detailOf(crossed, possible.length - crossed.length, gross),
    counted: crossed.map(({ name, sources }) => ({
      label: name,
      distanceKm: null,
      amount: 1,
      source: sources[0] ?? null,
    })),
  };
}

function detailOf(crossed: readonly LargeLoadRule[], possible: number, gross: DeltaValue) {
  const lowest = crossed.toSorted((a, b) => a.thresholdMW - b.thresholdMW)[0];
  const facts = { rules: crossed.length, possible, grossMW: gross.value };
  if (!lowest) return { code: 'grid.large-load-rules.detail-none', facts };
  const { name, thresholdMW } = lowest;
  const names = crossed.map((rule) => rule.name).join('; ');
  return {
    code: 'grid.large-load-rules.detail',
    facts: { ...facts, names, name, thresholdMW, overMW: gross.value - thresholdMW },
  };
}

type Case = { readonly where: Jurisdiction; readonly gross: DeltaValue; readonly asOf: Day };

function judge(rule: LargeLoadRule, site: Site, { where, gross, asOf }: Case): Certainty {
  return allOf([
    inRegion(rule, where),
    named(rule.gridRegion, site.gridRegion),
    named(rule.utility, site.utility),
    inEffect(rule, asOf),
    overThreshold(rule, gross),
    rule.onlyIfExpanded ? expands(site, gross) : 'certain',
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

function overThreshold({ thresholdMW, comparison }: LargeLoadRule, gross: DeltaValue): Certainty {
  const crosses = (mw: number) => (comparison === 'over' ? mw > thresholdMW : mw >= thresholdMW);
  if (crosses(gross.low)) return 'certain';
  return crosses(gross.high) ? 'possible' : 'no';
}

/** Within the service at hand it is an open question whether a change of use counts as an expansion. */
function expands({ facts }: Site, gross: DeltaValue): Certainty {
  const service = facts.serviceMW ?? facts.miningMW;
  return service && gross.low <= service.high ? 'possible' : 'certain';
}
