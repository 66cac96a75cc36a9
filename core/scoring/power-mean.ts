/**
 * Power mean: an average in which one bad value cannot be bought off entirely.
 *
 * R_p = (sum w_i u_i^p)^(1/p) with weights that sum to 1; p = 1 is the weighted sum, p to infinity the worst value.
 * Source: OECD/JRC Handbook on Constructing Composite Indicators (2008), as restated in domain/methods.md section 1.
 */
import { invariant } from '../lib/invariant.ts';

/** Exponent inside a group. Heuristic: domain/methods.md section 6. */
export const GROUP_EXPONENT = 3;
/** Exponent over groups. Heuristic: domain/methods.md section 6. */
export const TOTAL_EXPONENT = 2;

/** Power mean of `values` in [0, 1]; weights on any scale, not all zero. Sums run in the given order. */
export function powerMean(values: readonly number[], weights: readonly number[], exponent: number): number {
  let sum = 0;
  let total = 0;
  for (const [i, value] of values.entries()) {
    const weight = weights[i] ?? 0;
    sum += weight * value ** exponent;
    total += weight;
  }
  invariant(total > 0, 'a mean has at least one weight above zero');
  return Math.min(1, (sum / total) ** (1 / exponent));
}
