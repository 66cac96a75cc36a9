/**
 * How many groups are organised against the conversion?
 *
 * Indicator C4. Groups form while a decision is made: they describe it and do not predict it (domain/methods.md section
 * 3). None on record is not "none": unknown.
 */
import { folded } from '../../layers/find-places.ts';
import type { Site } from '../../sites/site.ts';
import { conversionOnly } from '../conversion-only.ts';
import { numberReading } from '../fact-readings.ts';
import type { Indicator, World } from '../indicator.ts';
import { unknown, type Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';
import { againstConversion, recordsOfSite, basisOfRecords } from './records-of-site.ts';

const id = 'opposition.groups';

export const groups: Indicator = {
  id,
  group: 'opposition',
  perspectives: ['delivery'],
  unit: 'groups',
  resolution: 'jurisdiction',
  scale: curveScale(
    [
      [0, 0],
      [1, 40],
      [3, 65],
      [10, 90],
    ],
    'domain/indicators.md C4 gives no curve for groups (142 in 24 states to March 2025); heuristic, editable',
  ),
  startsAt: 0,
  overlapsWith: ['opposition.petition'],
  parameters: [],
  needs: [],
  reads: ['asOf', 'records'],
  read: (site, state, world) => conversionOnly(state) ?? readGroups(site, world),
};

function readGroups(site: Site, world: World): Reading {
  const named = againstConversion(recordsOfSite(site, world)).filter(({ raisedBy }) => raisedBy !== null);
  const count = new Set(named.map(({ raisedBy }) => folded(raisedBy ?? ''))).size;
  const fact = site.facts.organisedGroups;
  if (fact) return numberReading(fact, { code: `${id}.detail`, facts: { groups: fact.value, records: count } });
  if (count === 0) return unknown('no-group-documented', 'ask.organisers');
  return {
    ...{ known: true, value: count, low: count, high: count },
    ...basisOfRecords(named),
    detail: { code: `${id}.detail-records`, facts: { groups: count, records: named.length } },
  };
}
