/**
 * Ordered weighted average: weights go to the places in the order of the values, worst first.
 *
 * With importances w the j-th worst value weighs Q(S_j) - Q(S_(j-1)), S_j the importance of the j worst together and
 * Q(r) = r^((1 - o) / o) for orness o: 0.5 gives the weighted sum, towards 1 the worst value decides.
 * Source: R. R. Yager, On ordered weighted averaging (1988), Quantifier guided aggregation (1996).
 */
import { invariant } from '../lib/invariant.ts';

/**
 * The mean of `values` in [0, 1]; weights on any scale, not all zero; orness in (0, 1). Equal values share their place:
 * they count as one value with the weight of all, and Q(1) is 1.
 */
export function owaMean(values: readonly number[], weights: readonly number[], orness: number): number {
  const order = [...values.keys()]
    .filter((i) => (weights[i] ?? 0) > 0)
    .sort((i, j) => (values[j] ?? 0) - (values[i] ?? 0) || i - j);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  invariant(total > 0, 'a mean has at least one weight above zero');
  const exponent = (1 - orness) / orness;
  let reached = 0;
  let before = 0;
  let sum = 0;
  for (const [place, i] of order.entries()) {
    reached += (weights[i] ?? 0) / total;
    const next = order[place + 1];
    if (next !== undefined && values[next] === values[i]) continue;
    const share = next === undefined ? 1 : Math.min(1, reached) ** exponent;
    sum += (share - before) * (values[i] ?? 0);
    before = share;
  }
  return Math.min(1, sum);
}
