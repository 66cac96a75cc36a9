/**
 * How much power and cooling can a rack have?
 *
 * Indicator E5. Air carries about 40 kW; today's training racks ask for 120-150. Delivery only: it decides which tenants can
 * come.
 */
import { notSaidOfMine } from '../as-mined.ts';
import type { Indicator } from '../indicator.ts';
import { curveScale } from '../scales.ts';
import { statedNumber } from '../stated.ts';

const id = 'readiness.rack-density';

export const rackDensity: Indicator = {
  id,
  group: 'readiness',
  perspectives: ['delivery'],
  unit: 'kW/rack',
  resolution: 'building',
  scale: curveScale(
    [
      [10, 100],
      [40, 75],
      [120, 25],
      [150, 10],
      [200, 0],
    ],
    'domain/indicators.md E5: air to 40, GB200 120-150, designs to 190-200 kW; risks heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: [],
  read: ({ facts }, state) =>
    state === 'mined'
      ? notSaidOfMine()
      : statedNumber(facts.rackDensityKW, { id, reason: 'rack-density-not-recorded', ask: 'ask.building-design' }),
};
