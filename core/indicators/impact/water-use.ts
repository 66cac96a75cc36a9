/**
 * How much water does the cooling take in a year?
 *
 * Indicator D3: planned IT load, load factor and water use effectiveness. Nobody records what a mine evaporates, so as mined
 * it is not known. Burden only: the basin and its users bear it.
 */
import { CONVERSION_DEFAULTS } from '../../conversion/parameters.ts';
import { hostedWue } from '../../conversion/site-cooling.ts';
import { hostedWater } from '../../conversion/site-energy.ts';
import type { Site } from '../../sites/site.ts';
import { derivedReading } from '../derived-reading.ts';
import type { Indicator } from '../indicator.ts';
import { unknown, type Reading } from '../reading.ts';
import { curveScale } from '../scales.ts';

const id = 'impact.water-use';

export const waterUse: Indicator = {
  id,
  group: 'impact',
  perspectives: ['burden'],
  unit: 'Mgal/yr',
  resolution: 'site',
  scale: curveScale(
    [
      [0, 0],
      [5, 10],
      [50, 40],
      [200, 75],
      [600, 100],
    ],
    'domain/indicators.md D3 gives no curve (evaporative 2.6 Mgal a MW and year: Nvidia); heuristic, editable',
  ),
  startsAt: 0,
  overlapsWith: ['impact.cooling-water', 'impact.water-peak-day'],
  parameters: [],
  needs: [],
  reads: [],
  read: (site, state) =>
    state === 'mined' ? unknown('mine-cooling-not-recorded', 'ask.cooling-design') : asHosted(site),
};

function asHosted(site: Site): Reading {
  const { criticalItMW, hostedGrossMW } = site.facts;
  const load = criticalItMW ?? hostedGrossMW;
  const wue = hostedWue(site);
  if (!load) return unknown('hosted-mw-not-recorded', 'ask.operator-load');
  const water = hostedWater(site, CONVERSION_DEFAULTS);
  if (!water || !wue) return unknown('cooling-not-recorded', 'ask.cooling-design');
  return derivedReading(water, [load, wue], { code: `${id}.detail`, facts: { wueLPerKWh: wue.value } });
}
