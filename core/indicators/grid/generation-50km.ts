/** How much generation stands within 50 km? Proximity only: whose power it is, the map does not say. */
import { missingCoverage } from '../coverage.ts';
import type { Indicator } from '../indicator.ts';
import { sumWithin } from '../points-within.ts';
import { positionalGrade } from '../position-ring.ts';
import { curveScale } from '../scales.ts';

/** In the indicator's id. */
const RADIUS_KM = 50;

export const generation50km: Indicator = {
  id: 'grid.generation-50km',
  group: 'grid',
  perspectives: ['delivery'],
  unit: 'MW',
  resolution: 'mapped-feature',
  scale: curveScale(
    [
      [0, 60],
      [500, 40],
      [2000, 15],
      [5000, 0],
    ],
    'domain/indicators.md section G; heuristic, editable',
  ),
  startsAt: 1,
  parameters: [],
  needs: ['plants'],
  reads: ['plants'],
  read: (site, _state, world) => {
    const { plants } = world.layers;
    const missing = missingCoverage(site, 'plants', plants);
    if (missing) return missing;
    const sets = plants.map(({ info, coordinates, values, labels }) => ({
      coordinates,
      values,
      labels,
      source: info.id,
    }));
    const { value, low, high, counted, withoutNumber } = sumWithin(site, RADIUS_KM, sets);
    return {
      known: true,
      value,
      low,
      high,
      grade: positionalGrade(site, 'B'),
      sources: plants.map(({ info }) => info.id),
      detail: {
        code: 'grid.generation-50km.detail',
        facts: { plants: counted.length, totalMW: value, radiusKm: RADIUS_KM, withoutMW: withoutNumber },
      },
      counted,
    };
  },
};
