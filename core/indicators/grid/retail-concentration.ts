/**
 * How much of the utility's sales is this one site?
 *
 * Indicator A12, two-sided: the share counts whether the customer comes or goes. At Stokmarknes one mine was a fifth of the
 * grid company's income, and its closure cost the others about 20 %. Both perspectives: a utility that depends on one customer
 * asks it for security, and the neighbours carry what it leaves behind.
 */
import { CONVERSION_DEFAULTS } from '../../conversion/parameters.ts';
import { combine, input } from '../../conversion/quantity.ts';
import { hostedEnergy, minedEnergy } from '../../conversion/site-energy.ts';
import type { Site } from '../../sites/site.ts';
import { derivedReading } from '../derived-reading.ts';
import type { Indicator, World } from '../indicator.ts';
import { unknown, type Reading, type SiteState } from '../reading.ts';
import { curveScale } from '../scales.ts';
import { servingTerritory } from '../territory.ts';
import type { ZoneNumber } from './balancing-area.ts';

const id = 'grid.retail-concentration';

export const retailConcentration: Indicator = {
  id,
  group: 'grid',
  perspectives: ['delivery', 'burden'],
  unit: '%',
  resolution: 'utility',
  scale: curveScale(
    [
      [0, 0],
      [5, 20],
      [10, 45],
      [20, 80],
      [50, 100],
    ],
    'domain/indicators.md A12: above 20 % 80 (Stokmarknes); the other points heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: ['territories'],
  read: readShare,
};

function readShare(site: Site, state: SiteState, world: World): Reading {
  const { miningMW, criticalItMW, hostedGrossMW } = site.facts;
  const load = state === 'mined' ? miningMW : (criticalItMW ?? hostedGrossMW);
  const energy = state === 'mined' ? minedEnergy(site, CONVERSION_DEFAULTS) : hostedEnergy(site, CONVERSION_DEFAULTS);
  if (!energy) {
    return unknown(state === 'mined' ? 'mining-mw-not-recorded' : 'hosted-mw-not-recorded', 'ask.operator-load');
  }
  const sales = salesOf(site, world);
  if (!sales) return unknown('utility-sales-not-recorded', 'ask.utility-sales');
  const share = combine([energy, input('sales', sales)], (site, utility) => (100 * site) / utility);
  return derivedReading(share, [load, sales], { code: `${id}.detail`, facts: { salesMWh: sales.value } });
}

/** Sales as recorded of the site's utility, else those of its territory in a layer; null when none are above 0. */
function salesOf(site: Site, world: World): ZoneNumber | null {
  const stated = site.facts.utilitySalesMWhPerYear;
  if (stated) return stated.low > 0 ? stated : null;
  const territory = servingTerritory(site, world);
  const value = territory?.feature.numbers['salesMWh'] ?? 0;
  return territory && value > 0 ? { value, low: value, high: value, grade: 'B', sources: [territory.layerId] } : null;
}
