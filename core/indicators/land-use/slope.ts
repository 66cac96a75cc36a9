/**
 * How steep is the ground?
 *
 * Indicator B7: the mean slope of a disc in percent, from a slope raster or worked out from elevation. A slope raster does
 * not say its unit, so it is chosen.
 */
import type { RasterSummary } from '../../layers/raster-summary.ts';
import type { Site } from '../../sites/site.ts';
import type { Indicator, World } from '../indicator.ts';
import { positionalGrade, ringKm } from '../position-ring.ts';
import { rasterDisc } from '../raster-disc.ts';
import { unknown, type Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';

const id = 'land-use.slope';
/** No ground is steeper, %: what a ring too wide to read is given. Heuristic; the curve ends at 20. */
const STEEPEST = 100;

export const slope: Indicator = {
  id,
  group: 'land-use',
  perspectives: ['delivery'],
  unit: '%',
  resolution: 'grid-cell',
  scale: curveScale(
    [
      [5, 0],
      [12, 60],
      [20, 100],
    ],
    'domain/indicators.md B7: 12% is a usual cut; heuristic, editable',
  ),
  startsAt: 0,
  parameters: [
    {
      name: 'radiusKm',
      default: 0.5,
      unit: 'km',
      min: 0.1,
      max: 10,
      source: 'a disc of 79 ha, the size of a large site; heuristic, editable',
    },
    {
      name: 'slopeUnit',
      default: 0,
      unit: '',
      min: 0,
      max: 1,
      source: 'percent as in domain/indicators.md B7; a raster does not say; editable',
      choices: ['percent', 'degrees'],
    },
  ],
  needs: ['slope'],
  rasters: [
    { role: 'slope', radius: 'radiusKm' },
    { role: 'elevation', radius: 'radiusKm' },
  ],
  reads: ['rasters'],
  read: (site, _state, world) => readSlope(site, world),
};

function readSlope(site: Site, world: World): Reading {
  const radiusKm = world.parameter(`${id}.radiusKm`);
  const given = rasterDisc(site, world, { role: 'slope', radiusKm });
  const derived = 'known' in given ? rasterDisc(site, world, { role: 'elevation', radiusKm }) : given;
  const disc = 'known' in derived ? given : derived;
  if ('known' in disc) return disc;
  const isDerived = disc !== given;
  const statistics = disc.summary.statistics;
  if (statistics === null) return unknown('raster-says-nothing', 'ask.import-layer', { role: 'slope' });
  const inDegrees = !isDerived && world.parameter(`${id}.slopeUnit`) === 1;
  const percent = inDegrees ? (degrees: number) => 100 * Math.tan((degrees * Math.PI) / 180) : (value: number) => value;
  const value = percent(statistics.mean);
  const { low, high } = boundsOf(site, disc.wider, { value, percent });
  return {
    known: true,
    value,
    low,
    high,
    grade: positionalGrade(site, isDerived ? 'C' : 'B'),
    sources: [disc.layer.info.id],
    detail: {
      code: `${id}.detail`,
      facts: { percent: value, maxPercent: percent(statistics.max), radiusKm, from: isDerived ? 'elevation' : 'slope' },
    },
    counted: [],
  };
}

/** The mean of no disc inside the larger one lies outside the extremes of its cells. */
function boundsOf(
  site: Site,
  wider: RasterSummary | null,
  { value, percent }: { readonly value: number; readonly percent: (cell: number) => number },
) {
  if (ringKm(site) === 0) return { low: value, high: value };
  const { min, max } = wider?.statistics ?? { min: 0, max: null };
  return {
    low: Math.min(value, percent(min)),
    high: Math.max(value, max === null ? STEEPEST : percent(max)),
  };
}
