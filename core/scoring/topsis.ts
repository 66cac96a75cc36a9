/**
 * TOPSIS: how much nearer is a site to the best values found among these sites than to the worst?
 *
 * r_ij = x_ij / sqrt(sum_i x_ij^2); v_ij = w_j r_ij; d+ and d- are the distances to the best and worst v of each
 * criterion; C_i = d- / (d+ + d-). Best, worst and the norm come from the sites compared, so adding one may reorder the
 * others (rank reversal): a second opinion, never the score.
 * Source: Hwang & Yoon, Multiple Attribute Decision Making (1981).
 */
import { invariant } from '../lib/invariant.ts';

/** Which way is better. */
export type Direction = 'min' | 'max';

/** Rows are sites, columns criteria, all known; one weight and one direction a column. */
export type ValueTable = {
  readonly values: readonly (readonly number[])[];
  readonly weights: readonly number[];
  readonly directions: readonly Direction[];
};

/** `closeness` is in [0, 1], greater is better; the distances are on the scale of the weighted, normalised values. */
export type Closeness = { readonly closeness: number; readonly toBest: number; readonly toWorst: number };

/**
 * Closeness of each site to the best values, in the order of the rows; weights on any scale, not all zero. Sites that
 * are all the same are all at the best values: closeness 1.
 */
export function topsis({ values, weights, directions }: ValueTable): readonly Closeness[] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  invariant(all > 0, 'a weighted distance has at least one weight above zero');
  const norms = weights.map((_, j) => Math.sqrt(values.reduce((sum, row) => sum + (row[j] ?? 0) ** 2, 0)));
  const weighted = values.map((row) =>
    row.map((value, j) => (norms[j] === 0 ? 0 : ((weights[j] ?? 0) / all) * (value / (norms[j] ?? 1)))),
  );
  const ends = directions.map((direction, j) => {
    const column = weighted.map((row) => row[j] ?? 0);
    const [least, greatest] = [Math.min(...column), Math.max(...column)];
    return direction === 'min' ? { best: least, worst: greatest } : { best: greatest, worst: least };
  });
  return weighted.map((row) => {
    const toBest = distance(
      row,
      ends.map(({ best }) => best),
    );
    const toWorst = distance(
      row,
      ends.map(({ worst }) => worst),
    );
    return { closeness: toBest === 0 ? 1 : toWorst / (toBest + toWorst), toBest, toWorst };
  });
}

function distance(row: readonly number[], end: readonly number[]): number {
  return Math.sqrt(row.reduce((sum, value, j) => sum + (value - (end[j] ?? 0)) ** 2, 0));
}
