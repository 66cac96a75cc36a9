/** The gross MW at stake in a state, with its range: what rules and instruments compare their thresholds with. */
import { CONVERSION_DEFAULTS } from '../conversion/parameters.ts';
import { evaluate, type DeltaValue } from '../conversion/quantity.ts';
import { hostedGross, miningLoad } from '../conversion/site-loads.ts';
import type { Site } from '../sites/site.ts';
import type { SiteState } from './reading.ts';

/** Gross MW as hosted, mining MW as mined; null when not known. */
export function grossLoad(site: Site, state: SiteState): DeltaValue | null {
  const load = state === 'mined' ? miningLoad(site) : hostedGross(site, CONVERSION_DEFAULTS);
  return load && evaluate(load);
}
