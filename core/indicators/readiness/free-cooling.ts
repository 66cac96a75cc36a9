/**
 * On how many days of the year does the outside air cool for free?
 *
 * Indicator E9. Climate is a fact of the place: the same as mined and as hosted. Delivery only: it sets the cost and the peak
 * of the cooling.
 */
import type { Indicator } from '../indicator.ts';
import { curveScale } from '../scales.ts';
import { statedNumber } from '../stated.ts';

const id = 'readiness.free-cooling';

export const freeCooling: Indicator = {
  id,
  group: 'readiness',
  perspectives: ['delivery'],
  unit: 'days',
  resolution: 'station',
  scale: curveScale(
    [
      [0, 90],
      [100, 50],
      [200, 15],
      [300, 0],
    ],
    'domain/indicators.md E9 (over 200 days in North Dakota); heuristic, editable',
  ),
  startsAt: 0,
  overlapsWith: ['readiness.wet-bulb'],
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }) =>
    statedNumber(facts.freeCoolingDays, { id, reason: 'free-cooling-not-recorded', ask: 'ask.climate' }),
};
