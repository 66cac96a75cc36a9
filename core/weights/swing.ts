/**
 * Swing weights: how much it would matter if a criterion went from its worst to its best outcome.
 *
 * The most important swing gets 100 points, the others as many as they are worth beside it; w_i = p_i / sum p. Asking
 * about swings, not about "importance", ties a weight to the ends of its curve.
 * Source: von Winterfeldt & Edwards, Decision Analysis and Behavioral Research (1986), ch. 8.
 */
import { err, ok, type Result } from '../lib/result.ts';

/** Points of the most important swing. */
export const SWING_REFERENCE = 100;

export type SwingError =
  | { readonly code: 'points-out-of-range'; readonly index: number; readonly points: number }
  | { readonly code: 'no-reference'; readonly greatest: number };

/** Weights that sum to 1, in the order of the points; refused unless all are 0-100 and one is 100. */
export function swingWeights(points: readonly number[]): Result<readonly number[], SwingError> {
  for (const [index, given] of points.entries())
    if (!(given >= 0 && given <= SWING_REFERENCE)) return err({ code: 'points-out-of-range', index, points: given });
  const greatest = Math.max(0, ...points);
  if (greatest !== SWING_REFERENCE) return err({ code: 'no-reference', greatest });
  const sum = points.reduce((all, given) => all + given, 0);
  return ok(points.map((given) => given / sum));
}
