/**
 * How dense is contest around the site, near and recent events counting more?
 *
 * A Gaussian kernel over distance, 1 at the site, times the decay by age: unlike a count within a radius it does not
 * jump where an event crosses a line. Counts describe what happened; they do not predict (domain/methods.md section 3).
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

const id = 'opposition.event-density';

/** The kernel is cut here, where it has fallen to 0.03 %: design/performance.md, h = 25 km cut at 100 km. */
const CUT_BANDWIDTHS = 4;
const AGE = 'domain/indicators.md C3: half-life 24 months, undated at 0.25';

export const eventDensity: Indicator = {
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
    'as opposition.contest, domain/indicators.md section G; heuristic, editable',
  ),
  startsAt: 0,
  overlapsWith: ['opposition.contest'],
  parameters: [
    {
      name: 'bandwidthKm',
      default: 25,
      unit: 'km',
      min: 1,
      max: 250,
      source: 'design/performance.md, national workload; heuristic, editable',
    },
    { name: 'halfLifeMonths', default: 24, unit: 'months', min: 1, max: 240, source: AGE },
    { name: 'undatedWeight', default: 0.25, unit: '', min: 0, max: 1, source: AGE },
  ],
  needs: ['events'],
  reads: ['asOf', 'events', 'searched'],
  read: (site, _state, world) => {
    const extents = world.searched.filter(({ role }) => role === 'events').map(({ extent }) => extent);
    return missingExtent(site, 'events', extents) ?? readDensity(site, world);
  },
};

function readDensity(site: Site, world: World): Reading {
  const bandwidthKm = world.parameter(`${id}.bandwidthKm`);
  const near = eventsNear(site, world, bandwidthKm);
  const counted = near.filter(({ share }) => share.value > 0).sort((a, b) => a.km - b.km);
  const sum = (end: 'value' | 'low' | 'high') => near.reduce((total, { share }) => total + share[end], 0);
  const layers = world.searched
    .filter(({ role, extent }) => role === 'events' && covers(extent, site))
    .map(({ layerId }) => layerId);
  const value = sum('value');
  return {
    known: true,
    value,
    low: Math.min(value, sum('low')),
    high: Math.max(value, sum('high')),
    grade: positionalGrade(site, worstGrade('B', ...counted.map(({ event }) => event.grade))),
    sources: [...new Set([...layers, ...counted.flatMap(({ event }) => sourcesOfRecord(event))])],
    detail: { code: `${id}.detail`, facts: { events: counted.length, weighted: value, bandwidthKm } },
    counted: counted.map(({ event, km, share }) => ({
      label: event.title,
      distanceKm: km,
      amount: share.value,
      source: firstSourceOf(event),
    })),
  };
}

/** Events within the cut or perhaps so, with what each adds. */
function eventsNear(site: Site, world: World, bandwidthKm: number) {
  const cutKm = CUT_BANDWIDTHS * bandwidthKm;
  const kernel = (km: number) => (km > cutKm ? 0 : Math.exp(-0.5 * (km / bandwidthKm) ** 2));
  const decay = {
    asOf: world.asOf,
    halfLifeMonths: world.parameter(`${id}.halfLifeMonths`),
    undatedWeight: world.parameter(`${id}.undatedWeight`),
  };
  return world.events.flatMap((event) => {
    const km = distanceKm(site.position, event.position);
    const off = ringKm(site) + (event.precisionKm ?? 0);
    const weight = km - off > cutKm ? null : eventWeight(event, decay);
    if (weight === null) return [];
    const share = {
      value: weight.value * kernel(km),
      low: weight.low * kernel(km + off),
      high: weight.high * kernel(Math.max(0, km - off)),
    };
    return [{ event, km, share }];
  });
}
