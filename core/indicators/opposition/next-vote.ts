/**
 * How soon do voters have a say?
 *
 * Indicator C6: days from the as-of date to the next election, referendum or recall that decides who decides. A vote
 * that is past says nothing of the next one.
 */
import type { Site } from '../../sites/site.ts';
import { daysBetween, earliestDay, latestDay, type Day } from '../../units/partial-date.ts';
import { conversionOnly } from '../conversion-only.ts';
import type { Indicator } from '../indicator.ts';
import { unknown, type Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';

const id = 'opposition.next-vote';

export const nextVote: Indicator = {
  id,
  group: 'opposition',
  perspectives: ['delivery'],
  unit: 'days-ahead',
  resolution: 'jurisdiction',
  scale: curveScale(
    [
      [0, 80],
      [90, 65],
      [180, 45],
      [365, 25],
      [730, 10],
    ],
    'domain/indicators.md C6 gives no curve (Warrenton 2024, Cascade Locks 2023); heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: ['asOf'],
  read: ({ facts }, state, world) => conversionOnly(state) ?? readVote(facts.nextVote, world.asOf),
};

function readVote(fact: Site['facts']['nextVote'], asOf: Day): Reading {
  const date = fact?.date ?? null;
  if (!fact || date === null) return unknown('no-vote-recorded', 'ask.county-clerk');
  const [first, last] = [earliestDay(date), latestDay(date)];
  if (last < asOf) return unknown('vote-is-past', 'ask.county-clerk', { date });
  const low = Math.max(0, daysBetween(asOf, first));
  const high = daysBetween(asOf, last);
  const value = Math.round((low + high) / 2);
  return {
    known: true,
    value,
    low,
    high,
    grade: fact.grade,
    sources: fact.sources,
    detail: { code: `${id}.detail`, facts: { vote: fact.value, date, days: value } },
    counted: [],
  };
}
