/**
 * What measures cost, as ranges: no disclosed project itemises them, so every figure is a heuristic of the order of
 * magnitude, and a measure whose cost is a negotiation has none. Use a supplier's offer before relying on a rank.
 */
import type { Site } from '../sites/site.ts';
import type { MitigationId } from '../sites/mitigations.ts';
import { CONVERSION_DEFAULTS } from './parameters.ts';
import { combine, evaluate, input, type DeltaValue, type Quantity } from './quantity.ts';
import { hostedGross, hostedIt } from './site-loads.ts';

/** Of what a cost is counted per: MW of critical IT, MW of gross load (which backup follows), or the whole site. */
type Per = 'it-mw' | 'gross-mw' | 'site';
type Cost = { readonly per: Per; readonly usdM: DeltaValue };

/** Million US dollars; heuristic, all of them. */
const COSTS: Readonly<Record<MitigationId, Cost | null>> = {
  'closed-loop-cooling': { per: 'it-mw', usdM: { value: 0.4, low: 0.2, high: 0.8 } },
  'dry-cooling': { per: 'it-mw', usdM: { value: 0.3, low: 0.1, high: 0.6 } },
  'reclaimed-water': { per: 'site', usdM: { value: 5, low: 1, high: 20 } },
  'acoustic-enclosure': { per: 'gross-mw', usdM: { value: 0.05, low: 0.02, high: 0.1 } },
  'noise-barrier': { per: 'site', usdM: { value: 1.5, low: 0.5, high: 4 } },
  'low-speed-fans': { per: 'it-mw', usdM: { value: 0.03, low: 0.01, high: 0.06 } },
  // Land and longer runs of pipe and cable: nothing where the ground is at hand.
  'wider-setback': { per: 'site', usdM: { value: 1, low: 0, high: 10 } },
  'planted-buffer': { per: 'site', usdM: { value: 0.3, low: 0.05, high: 1.5 } },
  'tier-4-generators': { per: 'gross-mw', usdM: { value: 0.12, low: 0.06, high: 0.2 } },
  'battery-backup': { per: 'gross-mw', usdM: { value: 0.5, low: 0.25, high: 1 } },
  'curtailment-contract': null,
  'test-hours-limit': { per: 'site', usdM: { value: 0.02, low: 0, high: 0.1 } },
  'shielded-lighting': { per: 'site', usdM: { value: 0.1, low: 0.02, high: 0.3 } },
  'heat-reuse': { per: 'it-mw', usdM: { value: 0.15, low: 0.05, high: 0.6 } },
  'benefit-agreement': null,
  'staged-load': null,
  'construction-traffic-plan': { per: 'site', usdM: { value: 0.1, low: 0.03, high: 0.3 } },
};

/** Million US dollars that a measure costs at a site; null where no range holds or the load is not known. */
export function mitigationCost(site: Site, id: MitigationId): DeltaValue | null {
  const cost = COSTS[id];
  if (cost === null) return null;
  const amount = amountOf(site, cost.per);
  return amount && evaluate(combine([amount, input('cost', cost.usdM)], (units, usdM) => units * usdM));
}

function amountOf(site: Site, per: Per): Quantity | null {
  if (per === 'site') return combine([], () => 1);
  return per === 'it-mw' ? hostedIt(site, CONVERSION_DEFAULTS) : hostedGross(site, CONVERSION_DEFAULTS);
}
