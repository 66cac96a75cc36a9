/** Whether two sets of weights say the same, however they are written: 30 and 20 are 60 and 40. */
import { INDICATORS } from '../indicators/registry.ts';
import { GROUPS, PERSPECTIVES, type Perspective } from '../indicators/reading.ts';
import { sharesOf } from './direct.ts';
import { groupWeight, indicatorWeight, type Weights } from './weights.ts';

/** Shares closer than this are the same: the last digits of a division. Heuristic. */
const SAME = 1e-9;

/** True when every group and every indicator has the same share in both, in both perspectives. */
export function areSameWeights(a: Weights, b: Weights): boolean {
  return PERSPECTIVES.every(
    (perspective) =>
      areSameGroups(a, b, perspective) &&
      GROUPS.every((group) => {
        const ids = INDICATORS.filter((indicator) => indicator.group === group).map(({ id }) => id);
        const inside = (weights: Weights) => ids.map((id) => indicatorWeight(weights, perspective, id));
        return areSame(inside(a), inside(b));
      }),
  );
}

/** True when every group has the same share in both in one perspective. */
export function areSameGroups(a: Weights, b: Weights, perspective: Perspective): boolean {
  const groups = (weights: Weights) => GROUPS.map((group) => groupWeight(weights, perspective, group));
  return areSame(groups(a), groups(b));
}

function areSame(a: readonly number[], b: readonly number[]): boolean {
  const [sharesA, sharesB] = [sharesOf(a), sharesOf(b)];
  return sharesA.every((share, i) => Math.abs(share - (sharesB[i] ?? 0)) < SAME);
}
