/**
 * How hot and damp are the worst hours that the cooling must be built for?
 *
 * Indicator E9: the wet bulb that is exceeded 0.4 % of the hours of a year. Climate is a fact of the place: the same as mined
 * and as hosted. Delivery only: it sets the size of the plant.
 */
import type { Indicator } from '../indicator.ts';
import { curveScale } from '../scales.ts';
import { statedNumber } from '../stated.ts';

const id = 'readiness.wet-bulb';

export const wetBulb: Indicator = {
  id,
  group: 'readiness',
  perspectives: ['delivery'],
  unit: 'degC',
  resolution: 'station',
  scale: curveScale(
    [
      [16, 0],
      [20, 20],
      [24, 50],
      [28, 85],
      [32, 100],
    ],
    'domain/indicators.md E9 gives no curve (ASHRAE design conditions [BG]); heuristic, editable',
  ),
  startsAt: 0,
  overlapsWith: ['readiness.free-cooling'],
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }) => statedNumber(facts.designWetBulbC, { id, reason: 'wet-bulb-not-recorded', ask: 'ask.climate' }),
};
