/** Energy of a year and what follows from it: water for cooling, CO2e of the grid. */
import type { Site } from '../sites/site.ts';
import { HOURS_PER_YEAR, LITRES_PER_MGAL, type ConversionParameters } from './parameters.ts';
import { combine, input, type Quantity } from './quantity.ts';
import { hostedIt, miningLoad } from './site-loads.ts';

const HOURS_PER_DAY = 24;

/** E0 = G_m 8760 u, MWh a year; null when the mining load is not recorded. */
export function minedEnergy(site: Site, { miningUse }: ConversionParameters): Quantity | null {
  const load = miningLoad(site);
  return load && combine([load, input('u', miningUse)], (mw, use) => mw * HOURS_PER_YEAR * use);
}

/** E1 = I LF PUE 8760, MWh a year; null when no hosted load is recorded. */
export function hostedEnergy(site: Site, parameters: ConversionParameters): Quantity | null {
  const it = hostedIt(site, parameters);
  const factors = [input('LF', parameters.loadFactor), input('PUE', parameters.pue)];
  return it && combine([it, ...factors], (mw = 0, lf = 0, pue = 0) => mw * lf * pue * HOURS_PER_YEAR);
}

/** W = I 1000 8760 LF WUE / 3.785e6, million US gallons a year; null unless the hosted load and the WUE are recorded. */
export function hostedWater(site: Site, parameters: ConversionParameters): Quantity | null {
  const it = hostedIt(site, parameters);
  const wue = site.facts.wueLPerKWh;
  if (!it || !wue) return null;
  return combine(
    [it, input('LF', parameters.loadFactor), input('WUE', wue)],
    (mw, lf, litres) => (mw * 1000 * HOURS_PER_YEAR * lf * litres) / LITRES_PER_MGAL,
  );
}

/** Water of a day at full IT load when the day is `peak` times as thirsty as the year's mean, million US gallons. */
export function hostedWaterOfPeakDay(site: Site, parameters: ConversionParameters, peak: Quantity): Quantity | null {
  const it = hostedIt(site, parameters);
  const wue = site.facts.wueLPerKWh;
  if (!it || !wue) return null;
  return combine(
    [it, input('WUE', wue), peak],
    (mw, litres, times) => (mw * 1000 * HOURS_PER_DAY * litres * times) / LITRES_PER_MGAL,
  );
}
