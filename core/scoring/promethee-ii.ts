/**
 * PROMETHEE II: by how much do the others on the list lose to a site, pair by pair, less how much it loses to them?
 *
 * pi(a,b) = sum_j w_j P(d_j), where d_j is how much better a is than b; P(d) = 0 up to q, (d - q)/(p - q) in between and
 * 1 beyond p. phi+ = sum_b pi(a,b)/(n - 1), phi- = sum_b pi(b,a)/(n - 1), phi = phi+ - phi-. Every other site is part of
 * the result, so adding one may reorder the rest (rank reversal): a second opinion, never the score.
 * Source: Brans & Vincke, Management Science 31 (1985).
 */
import { invariant } from '../lib/invariant.ts';
import type { ValueTable } from './topsis.ts';

/** Up to `indifference` a difference does not count, beyond `preference` it counts in full; in the values' own unit. */
export type Thresholds = { readonly indifference: number; readonly preference: number };

/** All in [0, 1] but `net`, which is in [-1, 1] and sums to 0 over the sites; greater is better. */
export type Flow = { readonly net: number; readonly leaving: number; readonly entering: number };

/** Flows of each site, in the order of the rows; weights on any scale, not all zero. A site alone has flow 0. */
export function prometheeII({ values, weights, directions }: ValueTable, thresholds: Thresholds): readonly Flow[] {
  const { indifference, preference } = thresholds;
  invariant(0 <= indifference && indifference < preference, 'a difference counts in full later than it starts to');
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  invariant(all > 0, 'a weighted preference has at least one weight above zero');
  const preferenceFor = (a: readonly number[], b: readonly number[]) =>
    weights.reduce((sum, weight, j) => {
      const more = (a[j] ?? 0) - (b[j] ?? 0);
      const better = directions[j] === 'min' ? -more : more;
      return sum + (weight / all) * linear(better, thresholds);
    }, 0);
  const others = Math.max(1, values.length - 1);
  return values.map((row, i) => {
    let [leaving, entering] = [0, 0];
    for (const [k, other] of values.entries()) {
      if (k === i) continue;
      leaving += preferenceFor(row, other) / others;
      entering += preferenceFor(other, row) / others;
    }
    return { net: leaving - entering, leaving, entering };
  });
}

function linear(better: number, { indifference, preference }: Thresholds): number {
  return Math.min(1, Math.max(0, (better - indifference) / (preference - indifference)));
}
