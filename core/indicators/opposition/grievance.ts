/**
 * Is there an old quarrel about the mine?
 *
 * Indicator C7. A mine's history is the opening position of its conversion. None documented is not "none": unknown.
 */
import type { Site } from '../../sites/site.ts';
import { earliestDay, latestDay, monthsBefore, type Day, type PartialDate } from '../../units/partial-date.ts';
import { classReading } from '../fact-readings.ts';
import type { Indicator } from '../indicator.ts';
import { unknown, type Reading } from '../reading.ts';
import { classScale } from '../scales.ts';

const id = 'opposition.grievance';
/** A settlement weighs for five years: domain/indicators.md C7, heuristic, editable. */
const SETTLED_MONTHS = 60;

export const grievance: Indicator = {
  id,
  group: 'opposition',
  perspectives: ['delivery', 'burden'],
  unit: 'class',
  resolution: 'site',
  scale: classScale({ settled: 50, 'open-suit': 80 }, 'domain/indicators.md C7; heuristic, editable'),
  startsAt: 1,
  parameters: [],
  needs: [],
  reads: ['asOf'],
  read: (site, _state, world) => readGrievance(site, world.asOf),
};

function readGrievance({ facts }: Site, asOf: Day): Reading {
  const fact = facts.grievance;
  if (!fact) return unknown('no-grievance-documented', 'ask.court-records');
  if (fact.date !== null && earliestDay(fact.date) > asOf)
    return unknown('no-grievance-documented', 'ask.court-records');
  if (fact.value === 'settled' && !isRecent(fact.date, asOf)) {
    return unknown('grievance-older', 'ask.court-records', { date: fact.date ?? '-' });
  }
  return classReading(fact.value, fact, {
    code: `${id}.detail`,
    facts: { grievance: fact.value.replaceAll('-', '_') },
  });
}

/** Whether the settlement is certainly less than five years old; without a date it is not. */
function isRecent(date: PartialDate | null, asOf: Day): boolean {
  return date !== null && latestDay(date) <= asOf && earliestDay(date) > monthsBefore(asOf, SETTLED_MONTHS);
}
