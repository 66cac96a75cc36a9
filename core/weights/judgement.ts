/**
 * A judgement: how many times as much one thing counts as another, and the square of all of them.
 *
 * The matrix is reciprocal: what is 3 times as much one way is a third the other way. A pair nobody judged is null,
 * never 1: "not asked" is not "equal".
 * Source: Saaty, The Analytic Hierarchy Process (1980), ch. 1.
 */
import { err, ok, type Result } from '../lib/result.ts';

/** The ends of Saaty's scale: 1 as much, 3 somewhat, 5 clearly, 7 strongly, 9 as strongly as can be. */
export const LARGEST_RATIO = 9;

/** `first` counts `ratio` times as much as `second`; below 1 when `second` counts more. */
export type Judgement = { readonly first: string; readonly second: string; readonly ratio: number };

/** Square and reciprocal, in the order of the items; null where a pair was not judged. */
export type JudgementMatrix = readonly (readonly (number | null)[])[];

export type JudgementError =
  | { readonly code: 'too-few-items'; readonly count: number }
  | { readonly code: 'item-not-known'; readonly item: string }
  | { readonly code: 'compared-with-itself'; readonly item: string }
  | { readonly code: 'not-a-ratio'; readonly first: string; readonly second: string; readonly ratio: number }
  | { readonly code: 'judged-twice'; readonly first: string; readonly second: string };

/** The matrix of all judgements about `items`, or the first judgement that cannot be part of it. */
export function judgementMatrix(
  items: readonly string[],
  judgements: readonly Judgement[],
): Result<JudgementMatrix, JudgementError> {
  if (items.length < 2) return err({ code: 'too-few-items', count: items.length });
  const matrix: (number | null)[][] = items.map((_, i) => items.map((_, j) => (i === j ? 1 : null)));
  for (const { first, second, ratio } of judgements) {
    const [i, j] = [items.indexOf(first), items.indexOf(second)];
    const [rowI, rowJ] = [matrix[i], matrix[j]];
    if (rowI === undefined) return err({ code: 'item-not-known', item: first });
    if (rowJ === undefined) return err({ code: 'item-not-known', item: second });
    if (i === j) return err({ code: 'compared-with-itself', item: first });
    if (!(ratio > 0 && ratio < Infinity)) return err({ code: 'not-a-ratio', first, second, ratio });
    if (rowI[j] !== null) return err({ code: 'judged-twice', first, second });
    rowI[j] = ratio;
    rowJ[i] = 1 / ratio;
  }
  return ok(matrix);
}
