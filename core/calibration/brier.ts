/**
 * How far are stated shares from what happened, and is that nearer than a base rate comes?
 *
 * Brier = mean of (p − y)², y 1 for a block and 0 for an advance: 0 is perfect, 0.25 what 0.5 for everything gives.
 * Skill = 1 − Brier / Brier of the reference: above 0 is better than the reference.
 * Source: Brier, Monthly Weather Review 78 (1950); Murphy, Journal of Applied Meteorology 12 (1973).
 */
import { mean } from '../lib/moments.ts';

export type Forecast = { readonly share: number; readonly blocked: boolean };

/** Mean squared distance in [0, 1]; null of no cases. Summed in the given order. */
export function brierScore(forecasts: readonly Forecast[]): number | null {
  if (forecasts.length === 0) return null;
  return mean(forecasts.map(({ share, blocked }) => (share - (blocked ? 1 : 0)) ** 2));
}

/** Skill against a reference; null where either is not known or the reference is never wrong. */
export function brierSkill(score: number | null, reference: number | null): number | null {
  return score === null || reference === null || reference === 0 ? null : 1 - score / reference;
}
