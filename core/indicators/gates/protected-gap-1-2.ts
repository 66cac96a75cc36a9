/** Gate: does the site lie in land protected for nature, GAP status 1 or 2 of PAD-US? */
import { judgeOverlap } from './overlap.ts';
import type { Gate } from './gate.ts';

/** A GAP status as data sets write it, `1`, `GAP 2`, `3 - managed for multiple uses`. IUCN categories are another scale. */
const STATUS = /^(?:gap)?[\s:_-]*(?:status)?[\s:_-]*([1-4])(?:\b|$)/i;

export const protectedGap12: Gate = {
  id: 'protected-gap-1-2',
  perspectives: ['delivery', 'burden'],
  floor: 0.95,
  reads: ['protectedAreas'],
  judge: (site, _state, world) =>
    judgeOverlap(site, {
      gate: 'protected-gap-1-2',
      role: 'protected',
      layers: world.layers.protectedAreas,
      counts: (kind) => ['1', '2'].includes(statusOf(kind)),
      speaks: (kind) => statusOf(kind) !== '',
      isOpen: (kind) => kind === null || statusOf(kind) === '',
    }),
};

/** The digit, or nothing where the class states none. */
function statusOf(kind: string): string {
  return STATUS.exec(kind.trim())?.[1] ?? '';
}
