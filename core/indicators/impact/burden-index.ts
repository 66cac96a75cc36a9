/**
 * How much does the community around the site already bear?
 *
 * Indicator D8: the percentile of an index of cumulative burden in the area that holds the site. Burden only, and never a
 * risk to the developer: such indices rest on who lives there, and who lives there must not lower a price. EPA took EJScreen
 * off line in February 2025, so copies of it are archives and the sentence says which layer and which year. The place's
 * number is the same as mined and as hosted.
 */
import type { Site } from '../../sites/site.ts';
import { areasAt, areasInReach, type AreaAt } from '../areas-at.ts';
import { missingCoverage } from '../coverage.ts';
import type { Indicator, World } from '../indicator.ts';
import { positionalGrade } from '../position-ring.ts';
import { unknown, type Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';

const id = 'impact.burden-index';

export const burdenIndex: Indicator = {
  id,
  group: 'impact',
  perspectives: ['burden'],
  unit: 'percentile',
  resolution: 'block-group',
  scale: curveScale(
    [
      [0, 0],
      [50, 20],
      [80, 60],
      [90, 80],
      [100, 100],
    ],
    'domain/indicators.md D8: over the 80th a flag [BG EJScreen practice]; the other points heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: ['burden-index'],
  reads: ['burdenIndex'],
  read: (site, _state, world) => readPercentile(site, world),
};

function readPercentile(site: Site, world: World): Reading {
  const layers = world.layers.burdenIndex;
  const missing = missingCoverage(site, 'burden-index', layers);
  if (missing) return missing;
  const [here] = areasAt(site, layers).filter((area) => percentileOf(area) !== null);
  const value = here ? percentileOf(here) : null;
  if (!here || value === null) return unknown('burden-no-value', 'ask.import-layer');
  const reached = areasInReach(site, layers).flatMap((area) => percentileOf(area) ?? []);
  const layer = layers.find(({ info }) => info.id === here.layerId);
  return {
    known: true,
    value,
    low: Math.min(value, ...reached),
    high: Math.max(value, ...reached),
    grade: positionalGrade(site, 'B'),
    sources: [here.layerId],
    detail: {
      code: `${id}.detail`,
      facts: { value, layer: here.layerName, year: layer?.info.provenance.observed?.slice(0, 4) ?? '-' },
    },
    counted: [{ label: here.feature.label, distanceKm: 0, amount: value, source: here.layerId }],
  };
}

/** Null where the area has no percentile: codes for "no value" lie outside 0-100. */
function percentileOf({ feature }: AreaAt): number | null {
  const { percentile } = feature.numbers;
  return percentile === undefined || percentile > 100 ? null : percentile;
}
