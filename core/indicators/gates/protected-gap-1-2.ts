/** Gate: does the site lie in land protected for nature, GAP status 1 or 2 of PAD-US? */
import { judgeOverlap } from './overlap.ts';
import type { Gate } from './gate.ts';

export const protectedGap12: Gate = {
  id: 'protected-gap-1-2',
  perspectives: ['delivery', 'burden'],
  floor: 0.95,
  judge: (site, _state, world) =>
    judgeOverlap(site, {
      gate: 'protected-gap-1-2',
      role: 'protected',
      layers: world.layers.protectedAreas,
      counts: (kind) => /^(gap)?[\s:_-]*(status)?[\s:_-]*[12](\b|$)/i.test(kind.trim()),
      speaks: () => true,
    }),
};
