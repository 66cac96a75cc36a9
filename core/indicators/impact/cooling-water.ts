/** How much water does the cooling evaporate per kWh of IT? Indicator D3. */
import { hostedWue } from '../../conversion/site-cooling.ts';
import { numberReading } from '../fact-readings.ts';
import type { Indicator } from '../indicator.ts';
import { unknown } from '../reading.ts';
import { curveScale } from '../scales.ts';

export const coolingWater: Indicator = {
  id: 'impact.cooling-water',
  group: 'impact',
  perspectives: ['burden'],
  unit: 'L/kWh',
  resolution: 'site',
  scale: curveScale(
    [
      [0, 0],
      [0.05, 5],
      [0.38, 40],
      [1.1, 75],
      [1.8, 100],
    ],
    'domain/indicators.md D3 and section G; US mean 0.38 (LBNL), evaporative 1.1 (Nvidia); risks heuristic, editable',
  ),
  startsAt: 1,
  parameters: [],
  needs: [],
  reads: [],
  read: (site, state) => {
    if (state === 'mined') return unknown('mine-cooling-not-recorded', 'ask.cooling-design');
    const wue = hostedWue(site);
    if (!wue) return unknown('cooling-not-recorded', 'ask.cooling-design');
    const detail = wue.isAssumed ? 'impact.cooling-water.detail-usual' : 'impact.cooling-water.detail';
    return numberReading(wue, { code: detail, facts: { wueLPerKWh: wue.value } });
  },
};
