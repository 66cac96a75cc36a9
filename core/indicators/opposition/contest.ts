/**
 * How much contest has there been near the site, recent events counting more?
 *
 * Indicator C3: the sum of 0.5^(months / 24) over events within 25 miles; an event without a date counts 0.25. Counts
 * describe what happened; they do not predict (domain/methods.md section 3). No events where nobody searched is unknown.
 */
import type { ContestEvent } from '../../evidence/evidence.ts';
import { distanceKm } from '../../geo/geodesic.ts';
import type { Site } from '../../sites/site.ts';
import { worstGrade } from '../../sources/grade.ts';
import { daysBetween, earliestDay, latestDay, type Day } from '../../units/partial-date.ts';
import { covers, missingExtent } from '../coverage.ts';
import type { Indicator, World } from '../indicator.ts';
import { positionalGrade, ringKm } from '../position-ring.ts';
import type { Reading } from '../reading.ts';
import { firstSourceOf, sourcesOfRecord } from '../record-sources.ts';
import { curveScale } from '../scales.ts';

const id = 'opposition.contest';

/** Mean month of the Gregorian calendar: 365.2425 / 12 days. */
const DAYS_PER_MONTH = 30.436875;
const C3 = 'domain/indicators.md C3: half-life 24 months, undated at 0.25, 25 miles (site_screener.py)';

export const contest: Indicator = {
  id,
  group: 'opposition',
  perspectives: ['delivery'],
  unit: 'events',
  resolution: 'event',
  scale: curveScale(
    [
      [0, 10],
      [1, 30],
      [3, 60],
      [8, 90],
    ],
    'domain/indicators.md section G; heuristic, editable',
  ),
  startsAt: 1,
  parameters: [
    { name: 'radiusKm', default: 40.23, unit: 'km', min: 1, max: 1000, source: C3 },
    { name: 'halfLifeMonths', default: 24, unit: 'months', min: 1, max: 240, source: C3 },
    { name: 'undatedWeight', default: 0.25, unit: '', min: 0, max: 1, source: C3 },
  ],
  needs: ['events'],
  reads: ['events', 'searched', 'asOf'],
  read: (site, _state, world) => readContest(site, world),
};

type Weight = { readonly value: number; readonly low: number; readonly high: number };

function readContest(site: Site, world: World): Reading {
  const searched = world.searched.filter(({ role }) => role === 'events');
  const missing = missingExtent(
    site,
    'events',
    searched.map(({ extent }) => extent),
  );
  if (missing) return missing;
  const radiusKm = world.parameter(`${id}.radiusKm`);
  const near = world.events.flatMap((event) => {
    const weight = weightOf(event, world);
    const km = distanceKm(site.position, event.position);
    const off = ringKm(site) + (event.precisionKm ?? 0);
    return weight && km - off <= radiusKm ? [{ event, weight, km, off }] : [];
  });
  const within = near.filter(({ km }) => km <= radiusKm).sort((a, b) => a.km - b.km);
  const surely = near.filter(({ km, off }) => km + off <= radiusKm);
  const value = within.reduce((sum, { weight }) => sum + weight.value, 0);
  const layers = searched.filter(({ extent }) => covers(extent, site)).map(({ layerId }) => layerId);
  return {
    known: true,
    value,
    low: Math.min(
      value,
      surely.reduce((sum, { weight }) => sum + weight.low, 0),
    ),
    high: Math.max(
      value,
      near.reduce((sum, { weight }) => sum + weight.high, 0),
    ),
    grade: positionalGrade(site, worstGrade('B', ...within.map(({ event }) => event.grade))),
    sources: [...new Set([...layers, ...within.flatMap(({ event }) => sourcesOfRecord(event))])],
    detail: { code: `${id}.detail`, facts: { events: within.length, weighted: value, radiusKm } },
    counted: within.map(({ event, weight, km }) => ({
      label: event.title,
      distanceKm: km,
      amount: weight.value,
      source: firstSourceOf(event),
    })),
  };
}

/** What an event counts at the as-of date; null when it lies after it. A month or a year counts at its middle. */
function weightOf({ date }: ContestEvent, world: World): Weight | null {
  const undated = world.parameter(`${id}.undatedWeight`);
  if (date === null) return { value: undated, low: undated, high: undated };
  const [first, last] = [earliestDay(date), latestDay(date)];
  if (first > world.asOf) return null;
  const newest = last < world.asOf ? last : world.asOf;
  const age = (day: Day) => daysBetween(day, world.asOf) / DAYS_PER_MONTH;
  const decay = (months: number) => 0.5 ** (months / world.parameter(`${id}.halfLifeMonths`));
  return {
    value: decay((age(first) + age(newest)) / 2),
    // A date that may lie after the as-of day may be no event at all yet.
    low: last > world.asOf ? 0 : decay(age(first)),
    high: decay(age(newest)),
  };
}
