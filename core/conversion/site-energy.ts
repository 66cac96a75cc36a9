/** Energy of a year and what follows from it: water for cooling, CO2e of the grid. */
import type { Site } from '../sites/site.ts';
import { HOURS_PER_YEAR, LITRES_PER_MGAL, type ConversionParameters } from './parameters.ts';
import { combine, input, type Quantity } from './quantity.ts';
import { hostedWue, minedWue } from './site-cooling.ts';
import { hostedIt, miningLoad } from './site-loads.ts';
import { statedParameter } from './stated-parameters.ts';

const HOURS_PER_DAY = 24;

/** E0 = G_m 8760 u, MWh a year; null when the mining load is not recorded. */
export function minedEnergy(site: Site, parameters: ConversionParameters): Quantity | null {
  const load = miningLoad(site);
  const use = input('u', statedParameter(site, parameters, 'miningUse'));
  return load && combine([load, use], (mw, share) => mw * HOURS_PER_YEAR * share);
}

/** E1 = I LF PUE 8760, MWh a year; null when no hosted load is recorded. */
export function hostedEnergy(site: Site, parameters: ConversionParameters): Quantity | null {
  const it = hostedIt(site, parameters);
  const factors = [
    input('LF', statedParameter(site, parameters, 'loadFactor')),
    input('PUE', statedParameter(site, parameters, 'pue')),
  ];
  return it && combine([it, ...factors], (mw = 0, lf = 0, pue = 0) => mw * lf * pue * HOURS_PER_YEAR);
}

/**
 * W = I 1000 8760 LF WUE / 3.785e6, million US gallons a year; null unless the hosted load and the WUE, or the kind of
 * cooling, are recorded.
 */
export function hostedWater(site: Site, parameters: ConversionParameters): Quantity | null {
  const it = hostedIt(site, parameters);
  const wue = hostedWue(site);
  if (!it || !wue) return null;
  return combine(
    [it, input('LF', statedParameter(site, parameters, 'loadFactor')), input('WUE', wue)],
    (mw, lf, litres) => (mw * 1000 * HOURS_PER_YEAR * lf * litres) / LITRES_PER_MGAL,
  );
}

/**
 * Water of the mine, million US gallons a year: what its machines draw over the year, overhead taken off, times its WUE.
 * Null unless the mining load and the WUE, or the kind of cooling, are recorded.
 */
export function minedWater(site: Site, parameters: ConversionParameters): Quantity | null {
  const energy = minedEnergy(site, parameters);
  const wue = minedWue(site);
  if (!energy || !wue) return null;
  const overhead = input('PUE mined', statedParameter(site, parameters, 'minedPue'));
  return combine(
    [energy, overhead, input('WUE mined', wue)],
    (mwh, pue, litres) => ((mwh / pue) * 1000 * litres) / LITRES_PER_MGAL,
  );
}

/**
 * Water of a day at full IT load when the day is likely `times` as thirsty as the year's mean, million US gallons: from a
 * day like any other to one as far again beyond the likely peak.
 */
export function hostedWaterOfPeakDay(site: Site, parameters: ConversionParameters, times: number): Quantity | null {
  const it = hostedIt(site, parameters);
  const wue = hostedWue(site);
  if (!it || !wue) return null;
  const peak = input('peak over mean', { value: times, low: 1, high: 2 * times - 1 });
  return combine(
    [it, input('WUE', wue), peak],
    (mw, litres, over) => (mw * 1000 * HOURS_PER_DAY * litres * over) / LITRES_PER_MGAL,
  );
}
