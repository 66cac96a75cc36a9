/** The groups that count in a perspective, and their shares of 100. */
import { INDICATORS } from '../../../core/indicators/registry.ts';
import { GROUPS, type Group, type Perspective } from '../../../core/indicators/reading.ts';
import { sharesOf } from '../../../core/weights/direct.ts';
import { groupWeight, indicatorWeight, type PerspectiveWeights, type Weights } from '../../../core/weights/weights.ts';

/** Groups with an indicator in the perspective, in print order: the others can carry no weight. */
export function groupsIn(perspective: Perspective): readonly Group[] {
  return GROUPS.filter((group) => indicatorsIn(perspective, group).length > 0);
}

const listed = new Map<string, readonly string[]>();

/** Ids of the indicators of a group in the perspective, in registry order; listed once, as sliders ask at every move. */
export function indicatorsIn(perspective: Perspective, group: Group): readonly string[] {
  const key = `${perspective} ${group}`;
  const known = listed.get(key);
  if (known !== undefined) return known;
  const ids = INDICATORS.filter(
    (indicator) => indicator.group === group && indicator.perspectives.includes(perspective),
  ).map(({ id }) => id);
  listed.set(key, ids);
  return ids;
}

/** Shares of the groups of a perspective, sum 1, in the order of `groupsIn`. */
export function groupSharesOf(weights: Weights, perspective: Perspective): readonly number[] {
  return sharesOf(groupsIn(perspective).map((group) => groupWeight(weights, perspective, group)));
}

/** Shares of the indicators inside a group, sum 1, in the order of `indicatorsIn`. */
export function indicatorSharesOf(weights: Weights, perspective: Perspective, group: Group): readonly number[] {
  return sharesOf(indicatorsIn(perspective, group).map((id) => indicatorWeight(weights, perspective, id)));
}

/** Group weights that add to 100, as a workspace stores them. */
export function storedGroups(groups: readonly Group[], shares: readonly number[]): PerspectiveWeights['groups'] {
  return Object.fromEntries(groups.map((group, i) => [group, (shares[i] ?? 0) * 100]));
}
