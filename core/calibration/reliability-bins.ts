/**
 * Do shares mean what they say? Cases in bins of stated share, each with the mean stated and the share that was blocked.
 *
 * Five bins of equal width, as domain/methods.md section 3 quotes them (0.8-1.0 predicted .91, observed .77).
 * ECE = Σ nₖ/n · |mean stated − share blocked|. Source: Naeini, Cooper & Hauskrecht, AAAI (2015).
 */
import { mean } from '../lib/moments.ts';
import type { Forecast } from './brier.ts';

/** A bin from `from` up to but without `to`; the last holds 1 too. Means are null in an empty bin. */
export type ReliabilityBin = {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly blocked: number;
  readonly stated: number | null;
  readonly observed: number | null;
};

const BINS = 5;

/** All bins, the empty ones too. */
export function reliabilityBins(forecasts: readonly Forecast[]): readonly ReliabilityBin[] {
  return Array.from({ length: BINS }, (_, i) => {
    const within = forecasts.filter(({ share }) => Math.min(BINS - 1, Math.floor(share * BINS)) === i);
    const blocked = within.filter((one) => one.blocked).length;
    const n = within.length;
    const stated = n === 0 ? null : mean(within.map(({ share }) => share));
    return { from: i / BINS, to: (i + 1) / BINS, n, blocked, stated, observed: n === 0 ? null : blocked / n };
  });
}

/** Expected calibration error in [0, 1]; null of no cases. */
export function expectedCalibrationError(bins: readonly ReliabilityBin[]): number | null {
  const all = bins.reduce((sum, { n }) => sum + n, 0);
  if (all === 0) return null;
  return bins.reduce((sum, { n, stated, observed }) => sum + n * Math.abs((stated ?? 0) - (observed ?? 0)), 0) / all;
}
