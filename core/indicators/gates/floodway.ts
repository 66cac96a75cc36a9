/** Gate: does the site lie in a floodway, the channel that a flood needs? */
import { judgeOverlap } from './overlap.ts';
import type { Gate } from './gate.ts';

export const floodway: Gate = {
  id: 'floodway',
  perspectives: ['delivery', 'burden'],
  floor: 0.95,
  judge: (site, _state, world) =>
    judgeOverlap(site, {
      gate: 'floodway',
      role: 'land-use',
      layers: world.layers.landUse,
      counts: (kind) => /floodway/i.test(kind),
      speaks: speaksOfFloods,
    }),
};

/**
 * Whether a class comes from a flood map. FEMA's zones are letters; a zoning map without any of these says nothing
 * about floods. Source: FEMA, National Flood Hazard Layer, FLD_ZONE and ZONE_SUBTY.
 */
function speaksOfFloods(kind: string): boolean {
  return /flood|^(zone\s+)?(A|AE|AH|AO|AR|A99|V|VE|D|X)$|minimal/i.test(kind.trim());
}
