/**
 * How many groups are organised against the conversion?
 *
 * Indicator C4. Groups form while a decision is made: they describe it and do not predict it (domain/methods.md section
 * 3). None on record is not "none": unknown.
 */
import { conversionOnly } from '../conversion-only.ts';
import { numberReading } from '../fact-readings.ts';
import type { Indicator } from '../indicator.ts';
import { unknown } from '../reading.ts';
import { curveScale } from '../scales.ts';

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
  reads: [],
  read: ({ facts: { organisedGroups: fact } }, state) =>
    conversionOnly(state) ??
    (fact
      ? numberReading(fact, { code: `${id}.detail`, facts: { groups: fact.value } })
      : unknown('no-group-documented', 'ask.organisers')),
};
