/** Sobol indices as they are printed. */
import type { SensitivityBar } from '../../../core/robustness/site-sensitivity.ts';

/** Below this an estimate cannot be told from noise, 0-1. Heuristic. */
const NOISE = 0.02;

/** Whole percents, 0 to 100; null below what the estimate can tell from noise. */
type PrintedShares = { readonly alone: number | null; readonly together: number | null };

/** An input alone, and with its interactions: the latter holds the former, so an estimate below it is noise and raised to it. */
export function printedShares({ first, total }: SensitivityBar['score']): PrintedShares {
  return { alone: printed(first), together: printed(Math.max(first, total)) };
}

function printed(index: number): number | null {
  return index < NOISE ? null : Math.round(Math.min(1, index) * 100);
}
