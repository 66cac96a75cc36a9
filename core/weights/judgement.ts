/**
 * A judgement: how many times as much one thing counts as another, and the square of all of them.
 *
 * The matrix is reciprocal: what is 3 times as much one way is a third the other way. A pair nobody judged is null,
 * never 1: "not asked" is not "equal".
 * Source: Saaty, The Analytic Hierarchy Process (1980), ch. 1.
 */
import { z } from 'zod';
import { err, ok, type Result } from '../lib/result.ts';

/** The ends of Saaty's scale: 1 as much, 3 somewhat, 5 clearly, 7 strongly, 9 as strongly as can be. */
export const LARGEST_RATIO = 9;

/** `a` counts `times` as much as `b`; below 1 when `b` counts more. */
export const Judgement = z.strictObject({
  a: z.string(),
  b: z.string(),
  times: z
    .number()
    .min(1 / LARGEST_RATIO)
    .max(LARGEST_RATIO),
});
export type Judgement = z.infer<typeof Judgement>;

/** Square and reciprocal, in the order of the items; null where a pair was not judged. */
export type JudgementMatrix = readonly (readonly (number | null)[])[];

export type JudgementError =
  | { readonly code: 'too-few-items'; readonly count: number }
  | { readonly code: 'item-not-known'; readonly item: string }
  | { readonly code: 'compared-with-itself'; readonly item: string }
  | { readonly code: 'not-a-ratio'; readonly a: string; readonly b: string; readonly times: number }
  | { readonly code: 'judged-twice'; readonly a: string; readonly b: string };

/** The matrix of all judgements about `items`, or the first judgement that cannot be part of it. */
export function judgementMatrix(
  items: readonly string[],
  judgements: readonly Judgement[],
): Result<JudgementMatrix, JudgementError> {
  if (items.length < 2) return err({ code: 'too-few-items', count: items.length });
  const matrix: (number | null)[][] = items.map((_, i) => items.map((_, j) => (i === j ? 1 : null)));
  for (const { a, b, times } of judgements) {
    const [i, j] = [items.indexOf(a), items.indexOf(b)];
    const [rowA, rowB] = [matrix[i], matrix[j]];
    if (rowA === undefined) return err({ code: 'item-not-known', item: a });
    if (rowB === undefined) return err({ code: 'item-not-known', item: b });
    if (i === j) return err({ code: 'compared-with-itself', item: a });
    if (!(times > 0 && times < Infinity)) return err({ code: 'not-a-ratio', a, b, times });
    if (rowA[j] !== null) return err({ code: 'judged-twice', a, b });
    rowA[j] = times;
    rowB[i] = 1 / times;
  }
  return ok(matrix);
}
