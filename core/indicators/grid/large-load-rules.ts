/**
 * Which large-load rules does this MW cross?
 *
 * Indicator A3, table A3: rules bind at thresholds, by state, grid region and utility. The value counts the rules that
 * certainly apply at the likely MW; the ends of the range count them at the least and at the most MW, and at the harsher
 * end those that cannot be judged too (the region or utility is not recorded, or the rule asks for an expanded
 * interconnection). Where only such rules are in question, or the table has none for the place, nothing is claimed.
 */
import type { DeltaValue } from '../../conversion/quantity.ts';
import type { RuleAtPlace } from '../../conversion/rule-crossings.ts';
import type { LargeLoadRule } from '../../evidence/evidence.ts';
import type { Site } from '../../sites/site.ts';
import { worstGrade } from '../../sources/grade.ts';
import { allOf, type Certainty } from '../certainty.ts';
import { grossLoad } from '../gross-load.ts';
import type { Indicator, World } from '../indicator.ts';
import { jurisdictionOf } from '../jurisdiction.ts';
import { unknown, type Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';
import { rulesAt, rulesOfRegion } from './rules-at.ts';

export const largeLoadRules: Indicator = {
  id: 'grid.large-load-rules',
  group: 'grid',
  perspectives: ['delivery'],
  unit: 'rules',
  resolution: 'utility',
  scale: curveScale(
    [
      [0, 0],
      [1, 40],
      [2, 65],
      [3, 80],
    ],
    'domain/indicators.md section G; heuristic, editable',
  ),
  startsAt: 1,
  parameters: [],
  needs: [],
  reads: ['rules', 'gazetteer', 'asOf'],
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
  const looked = rulesOfRegion(world.rules, where);
  if (looked.length === 0)
    return unknown('no-rules-for-place', 'ask.rule-table', { place: where.region ?? where.country });
  const gross = grossLoad(site, 'hosted');
  if (gross === null) return unknown('hosted-mw-not-recorded', 'ask.operator-load');
  return judgeRules(site, rulesAt(site, world), { looked, gross });
}

type Given = { readonly looked: readonly LargeLoadRule[]; readonly gross: DeltaValue };

function judgeRules(site: Site, rules: readonly RuleAtPlace[], { looked, gross }: Given): Reading {
  const service = site.facts.serviceMW ?? site.facts.miningMW;
  const judgedAt =
    (mw: number, served: number | undefined) =>
    ({ rule, isCertain }: RuleAtPlace) =>
      allOf([isCertain ? 'certain' : 'possible', crossesAt(rule, mw), expandsAt(rule, mw, served)]);
  const likely = judgedAt(gross.value, service?.value);
  const crossed = rules.filter((one) => likely(one) === 'certain').map(({ rule }) => rule);
  const open = rules.filter((one) => likely(one) === 'possible').map(({ rule }) => rule);
  if (crossed.length === 0 && open.length > 0)
    return unknown('rules-cannot-be-judged', 'ask.utility-rules', {
      names: open.map(({ name }) => name).join('; '),
      grossMW: gross.value,
    });
  const surely = rules.filter((one) => judgedAt(gross.low, service?.high)(one) === 'certain');
  const possible = rules.filter((one) => judgedAt(gross.high, service?.low)(one) !== 'no');
  return {
    known: true,
    value: crossed.length,
    low: surely.length,
    high: possible.length,
    ...basisOf(site, looked),
    detail: detailOf(crossed, possible.length - crossed.length, gross),
    counted: crossed.map(({ name, sources }) => ({
      label: name,
      distanceKm: null,
      amount: 1,
      source: sources[0] ?? null,
    })),
  };
}

/** A count rests on every rule that was looked at and on the recorded load. */
function basisOf({ facts }: Site, rules: readonly LargeLoadRule[]) {
  const load = facts.hostedGrossMW ?? facts.criticalItMW;
  return {
    grade: worstGrade(...rules.map(({ grade }) => grade), ...(load ? [load.grade] : [])),
    sources: [...new Set([...(load?.sources ?? []), ...rules.flatMap(({ sources }) => sources)])],
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

function crossesAt({ thresholdMW, comparison }: LargeLoadRule, mw: number): Certainty {
  return (comparison === 'over' ? mw > thresholdMW : mw >= thresholdMW) ? 'certain' : 'no';
}

/** Within the service at hand it is an open question whether a change of use counts as an expansion. */
function expandsAt({ onlyIfExpanded }: LargeLoadRule, mw: number, servedMW: number | undefined): Certainty {
  return onlyIfExpanded && servedMW !== undefined && mw <= servedMW ? 'possible' : 'certain';
}
