/**
 * Is there an old quarrel about the mine?
 *
 * Indicator C7. A mine's history is the opening position of its conversion. None documented is not "none": unknown.
 */
import type { PublicRecord } from '../../evidence/public-record.ts';
import type { Site } from '../../sites/site.ts';
import { earliestDay, latestDay, monthsBefore, type Day, type PartialDate } from '../../units/partial-date.ts';
import { classReading } from '../fact-readings.ts';
import type { Indicator, World } from '../indicator.ts';
import { unknown, type Reading } from '../reading.ts';
import { classScale } from '../scales.ts';
import { basisOfRecords, recordsOfSite } from './records-of-site.ts';

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
  reads: ['asOf', 'records'],
  read: (site, _state, world) => readGrievance(site, world),
};

function readGrievance(site: Site, world: World): Reading {
  const { asOf } = world;
  const records = recordsOfSite(site, world).filter(isGrievance);
  const fact = site.facts.grievance;
  if (!fact) return readRecords(records, asOf);
  if (fact.date !== null && earliestDay(fact.date) > asOf)
    return unknown('no-grievance-documented', 'ask.court-records');
  if (fact.value === 'settled' && !isRecent(fact.date, asOf)) {
    return unknown('grievance-older', 'ask.court-records', { date: fact.date ?? '-' });
  }
  return classReading(fact.value, fact, {
    code: `${id}.detail`,
    facts: { grievance: fact.value.replaceAll('-', '_'), records: records.length },
  });
}

/** Suits and complaints about the mine. */
function isGrievance({ kind, era }: PublicRecord): boolean {
  return era === 'mine' && (kind === 'suit' || kind === 'complaint');
}

/** An open suit before a recent settlement; complaints that are neither have no place on the scale. */
function readRecords(records: readonly PublicRecord[], asOf: Day): Reading {
  const open = records.filter(({ kind, status }) => kind === 'suit' && status === 'open');
  const settled = records.filter(({ status, date }) => status === 'settled' && isRecent(date, asOf));
  const counted = open.length > 0 ? open : settled;
  if (counted.length === 0) {
    return records.length === 0
      ? unknown('no-grievance-documented', 'ask.court-records')
      : unknown('grievance-not-open', 'ask.court-records', { records: records.length });
  }
  const word = open.length > 0 ? 'open-suit' : 'settled';
  const facts = { grievance: word.replaceAll('-', '_'), records: counted.length };
  return {
    ...{ known: true, value: word, low: word, high: word },
    ...basisOfRecords(counted),
    detail: { code: `${id}.detail-records`, facts },
  };
}

/** Whether the settlement is certainly less than five years old; without a date it is not. */
function isRecent(date: PartialDate | null, asOf: Day): boolean {
  return date !== null && latestDay(date) <= asOf && earliestDay(date) > monthsBefore(asOf, SETTLED_MONTHS);
}
