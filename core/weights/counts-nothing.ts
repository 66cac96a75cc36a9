/** Weights that are all zero are no weights: nothing is scored, and whoever set them should be told so. */
import { INDICATORS } from '../indicators/registry.ts';
import type { Perspective } from '../indicators/reading.ts';
import { groupWeight, indicatorWeight, type Weights } from './weights.ts';

/** True when no indicator of the perspective has a weight, in its group and with its group. */
export function countsNothing(weights: Weights, perspective: Perspective): boolean {
  return INDICATORS.every(
    ({ id, group, perspectives }) =>
      !perspectives.includes(perspective) ||
      groupWeight(weights, perspective, group) * indicatorWeight(weights, perspective, id) === 0,
  );
}
