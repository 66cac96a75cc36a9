/** The loads of a site before and after its conversion, as quantities of the model; null when nothing is recorded. */
import type { Site } from '../sites/site.ts';
import type { ConversionParameters } from './parameters.ts';
import { combine, input, type Quantity } from './quantity.ts';
import { statedParameter } from './stated-parameters.ts';

/** G_m: MW of energised mining load. */
export function miningLoad({ facts }: Site): Quantity | null {
  return facts.miningMW ? input('miningMW', facts.miningMW) : null;
}

/** L_req: gross MW the hosted site needs, as recorded, else k times the critical IT load. */
export function hostedGross(site: Site, parameters: ConversionParameters): Quantity | null {
  const { facts } = site;
  if (facts.hostedGrossMW) return input('hostedGrossMW', facts.hostedGrossMW);
  if (!facts.criticalItMW) return null;
  return combine(
    [input('criticalItMW', facts.criticalItMW), input('k', statedParameter(site, parameters, 'utilityPerIt'))],
    (it, k) => it * k,
  );
}

/** I: critical IT load in MW, as recorded, else the gross load divided by k. */
export function hostedIt(site: Site, parameters: ConversionParameters): Quantity | null {
  const { facts } = site;
  if (facts.criticalItMW) return input('criticalItMW', facts.criticalItMW);
  if (!facts.hostedGrossMW) return null;
  return combine(
    [input('hostedGrossMW', facts.hostedGrossMW), input('k', statedParameter(site, parameters, 'utilityPerIt'))],
    (gross, k) => gross / k,
  );
}

/**
 * L_existing: MW the utility delivers today. What a running mine draws stands in for it: it is no more than the service.
 * A site without a mine says nothing about its service.
 */
export function existingService({ facts }: Site): Quantity | null {
  if (facts.serviceMW) return input('serviceMW', facts.serviceMW);
  return facts.miningMW && facts.miningMW.value > 0 ? input('miningMW', facts.miningMW) : null;
}

/** CP0 = G_m (1 - c_m): what the mine adds to the system peak, MW. */
export function miningPeak(site: Site, parameters: ConversionParameters): Quantity | null {
  const load = miningLoad(site);
  if (!load) return null;
  const curtailed = input('c_m', statedParameter(site, parameters, 'miningCurtailment'));
  return combine([load, curtailed], (mw, share) => mw * (1 - share));
}

/** CP1 = L_req D (1 - a): what the hosted site adds to the system peak, MW. */
export function hostedPeak(site: Site, parameters: ConversionParameters): Quantity | null {
  const gross = hostedGross(site, parameters);
  if (!gross) return null;
  const diversity = input('D', statedParameter(site, parameters, 'diversity'));
  const curtailed = input('a', statedParameter(site, parameters, 'hostedCurtailment'));
  return combine([gross, diversity, curtailed], (mw, running, share) => mw * running * (1 - share));
}

/** dCP = CP1 - CP0, MW; null unless both are known. */
export function addedPeak(site: Site, parameters: ConversionParameters): Quantity | null {
  const [before, after] = [miningPeak(site, parameters), hostedPeak(site, parameters)];
  return before && after ? combine([after, before], (hosted, mined) => hosted - mined) : null;
}

/** dL = max(0, L_req - L_existing), MW; null unless both are known. */
export function loadShortfall(site: Site, parameters: ConversionParameters): Quantity | null {
  const [required, existing] = [hostedGross(site, parameters), existingService(site)];
  return required && existing ? combine([required, existing], (needs, has) => Math.max(0, needs - has)) : null;
}
