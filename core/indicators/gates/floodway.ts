/** Gate: does the site lie in a floodway, the channel that a flood needs? */
import { judgeOverlap } from './overlap.ts';
import type { Gate } from './gate.ts';

export const floodway: Gate = {
  id: 'floodway',
  perspectives: ['delivery', 'burden'],
  floor: 0.95,
  reads: ['landUse'],
  judge: (site, _state, world) =>
    judgeOverlap(site, {
      gate: 'floodway',
      role: 'land-use',
      layers: world.layers.landUse,
      counts: (kind) => /floodway/i.test(kind),
      speaks: speaksOfFloods,
      // A zone without a subtype is outside the floodway, and a layer may hold zoning districts too.
      isOpen: () => false,
    }),
};

/**
 * Whether a class comes from a flood map that tells floodways apart: FEMA names them in the zone's subtype. A bare zone
 * letter does not, and "A" or "AE" may as well be a zoning district.
 * Source: FEMA, National Flood Hazard Layer, ZONE_SUBTY.
 */
function speaksOfFloods(kind: string): boolean {
  return /flood|annual (chance|inundation)/i.test(kind);
}
