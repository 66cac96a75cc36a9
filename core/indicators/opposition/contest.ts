/**
 * How much contest has there been near the site, recent events counting more?
 *
 * Indicator C3: the sum of 0.5^(months / 24) over events within 25 miles; an event without a date counts 0.25. Counts
 * describe what happened; they do not predict (domain/methods.md section 3). No events where nobody searched is unknown.
 */
import { distanceKm } from '../../geo/geodesic.ts';
import type { Site } from '../../sites/site.ts';
import { worstGrade } from '../../sources/grade.ts';
import { covers, missingExtent } from '../coverage.ts';
import type { Indicator, World } from '../indicator.ts';
import { positionalGrade, ringKm } from '../position-ring.ts';
import type { Reading } from '../reading.ts';
import { firstSourceOf, sourcesOfRecord } from '../record-sources.ts';
import { curveScale } from '../scales.ts';
import { eventWeight } from './event-weight.ts';

const id = 'opposition.contest';

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

function readContest(site: Site, world: World): Reading {
  const searched = world.searched.filter(({ role }) => role === 'events');
  const missing = missingExtent(
    site,
    'events',
    searched.map(({ extent }) => extent),
  );
  if (missing) return missing;
  const radiusKm = world.parameter(`${id}.radiusKm`);
  const decay = {
    asOf: world.asOf,
    halfLifeMonths: world.parameter(`${id}.halfLifeMonths`),
    undatedWeight: world.parameter(`${id}.undatedWeight`),
  };
  const near = world.events.flatMap((event) => {
    const weight = eventWeight(event, decay);
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
