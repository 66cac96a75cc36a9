/**
 * How many people live within a few hundred metres of the site?
 *
 * Indicator B3. Only imported counts are fine enough. A count stands for the ground around its point, whose size the
 * layer does not say: the distance to the nearest one is taken for how far that ground reaches, and widens the range.
 */
import { nearestPoint } from '../../spatial/point-index.ts';
import type { PointLayer } from '../../layers/layer-data.ts';
import { rememberLast } from '../../lib/remember-last.ts';
import type { Site } from '../../sites/site.ts';
import { missingCloseCoverage } from '../coverage.ts';
import type { Indicator, World } from '../indicator.ts';
import { pointIndexOf } from '../layer-indexes.ts';
import { sumWithin } from '../points-within.ts';
import { positionalGrade } from '../position-ring.ts';
import { curveScale } from '../scales.ts';

/** Corners of the logarithmic curve of B3, with one halfway between each two. */
const SCALE = curveScale(
  [
    [0, 0],
    [10, 20],
    [32, 35],
    [100, 50],
    [316, 65],
    [1000, 80],
    [3162, 90],
    [10_000, 100],
  ],
  'domain/indicators.md B3, log scale; heuristic, editable',
);

/** A count far away says nothing of the size of blocks: its ground is not taken to reach farther, km. Heuristic. */
const LARGEST_REACH_KM = 2;

const BANDS_M = [250, 500, 1000, 2000] as const;

function idOf(radiusM: number): string {
  return `land-use.people-${radiusM < 1000 ? `${radiusM}m` : `${radiusM / 1000}km`}`;
}

/** The indicator `land-use.people-<radius>` of one band. */
export function peopleInBand(radiusM: (typeof BANDS_M)[number]): Indicator {
  return {
    id: idOf(radiusM),
    group: 'land-use',
    perspectives: ['burden'],
    unit: 'people',
    resolution: 'block-group',
    scale: SCALE,
    startsAt: 0,
    overlapsWith: [
      ...BANDS_M.filter((other) => other !== radiusM).map(idOf),
      'land-use.people-5km',
      'land-use.dwelling-setback',
      'land-use.dwellings-near',
    ],
    parameters: [],
    needs: ['population'],
    reads: ['population'],
    read: (site, _state, world) => {
      const missing = missingCloseCoverage(site, 'population', world.layers.population);
      return missing ?? readBand(site, world, radiusM);
    },
  };
}

function readBand(site: Site, world: World, radiusM: number) {
  const sets = world.layers.population.map(({ info, ...points }) => ({ ...points, source: info.id }));
  const radiusKm = radiusM / 1000;
  const reachKm = reachOfCounts(site, world);
  const { value, counted } = sumWithin(site, radiusKm, sets);
  return {
    known: true,
    value,
    low: Math.min(value, sumWithin(site, Math.max(0, radiusKm - reachKm), sets).low),
    high: sumWithin(site, radiusKm + reachKm, sets).high,
    grade: positionalGrade(site, 'B'),
    sources: sets.map(({ source }) => source),
    detail: {
      code: 'land-use.people-bands.detail',
      facts: { people: value, counts: counted.length, radiusM, reachM: Math.round(1000 * reachKm) },
    },
    counted,
  } as const;
}

/** How far the ground of one count reaches, km: the distance to the nearest one. */
const reachOfCounts = rememberLast((site: Site, world: World): number =>
  Math.min(LARGEST_REACH_KM, ...world.layers.population.map((layer) => nearestCountKm(layer, site))),
);

function nearestCountKm(layer: PointLayer, site: Site): number {
  const index = pointIndexOf(layer.coordinates);
  return (index && nearestPoint(index, site.position)?.distanceKm) ?? Infinity;
}
