/**
 * Ordered weighted average: weights go to the places in the order of the values, worst first.
 *
 * With importances w the j-th worst value weighs Q(S_j) - Q(S_(j-1)), S_j the importance of the j worst together and
 * Q(r) = r^((1 - o) / o) for orness o: 0.5 gives the weighted sum, towards 1 the worst value decides.
 * Source: R. R. Yager, On ordered weighted averaging (1988), Quantifier guided aggregation (1996).
 */
import { invariant } from '../lib/invariant.ts';

/** The mean of `values` in [0, 1]; weights on any scale, not all zero; orness in (0, 1). Equal values share their place. */
export function owaMean(values: readonly number[], weights: readonly number[], orness: number): number {
  const order = [...values.keys()].sort((i, j) => (values[j] ?? 0) - (values[i] ?? 0) || i - j);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  invariant(total > 0, 'a mean has at least one weight above zero');
  const exponent = (1 - orness) / orness;
  let reached = 0;
  let before = 0;
  let sum = 0;
  for (const i of order) {
    reached += (weights[i] ?? 0) / total;
    const share = Math.min(1, reached) ** exponent;
    sum += (share - before) * (values[i] ?? 0);
    before = share;
  }
  return Math.min(1, sum);
}
