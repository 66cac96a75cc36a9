/**
 * How much CO2 equivalent does the grid emit for the site in a year?
 *
 * Indicator D6: energy times a factor, the stated one, else that of the eGRID subregion that the record names, else the
 * mean of the nation, which is then grade D. Annual mean output, not what one more MWh causes. Burden only: it falls on
 * everyone.
 */
import { TONNES_PER_LB } from '../../units/mass.ts';
import { CONVERSION_DEFAULTS } from '../../conversion/parameters.ts';
import { combine, input } from '../../conversion/quantity.ts';
import { hostedEnergy, minedEnergy } from '../../conversion/site-energy.ts';
import type { Site } from '../../sites/site.ts';
import { derivedReading } from '../derived-reading.ts';
import { emissionFactorAt } from '../emission-factor-at.ts';
import type { Indicator, World } from '../indicator.ts';
import { unknown, type Reading, type SiteState } from '../reading.ts';
import { curveScale } from '../scales.ts';

const id = 'impact.grid-co2e';

export const gridCO2e: Indicator = {
  id,
  group: 'impact',
  perspectives: ['burden'],
  unit: 't/yr',
  resolution: 'egrid-subregion',
  scale: curveScale(
    [
      [0, 0],
      [25_000, 20],
      [100_000, 40],
      [500_000, 70],
      [2_000_000, 100],
    ],
    'domain/indicators.md D6 gives no curve (plants report from 25,000 t a year [BG]); heuristic, editable',
  ),
  startsAt: 0,
  parameters: [],
  needs: [],
  reads: ['emissionFactors', 'gazetteer'],
  read: readEmissions,
};

function readEmissions(site: Site, state: SiteState, world: World): Reading {
  const { miningMW, criticalItMW, hostedGrossMW } = site.facts;
  const isMine = state === 'mined';
  const energy = isMine ? minedEnergy(site, CONVERSION_DEFAULTS) : hostedEnergy(site, CONVERSION_DEFAULTS);
  if (!energy) return unknown(isMine ? 'mining-mw-not-recorded' : 'hosted-mw-not-recorded', 'ask.operator-load');
  const factor = emissionFactorAt(site, world);
  if (!factor) return unknown('emission-factor-not-known', 'ask.emission-factor');
  const tonnes = combine([energy, input('factor', factor)], (mwh, lb) => mwh * lb * TONNES_PER_LB);
  return derivedReading(tonnes, [isMine ? miningMW : (criticalItMW ?? hostedGrossMW), factor], {
    code: `${id}.detail`,
    facts: { lbPerMWh: factor.value, region: factor.region, year: factor.year },
  });
}
