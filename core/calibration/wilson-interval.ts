/**
 * A share with its 95 % interval, for counts as small as those of decided cases.
 *
 * Source: E. B. Wilson, Probable inference, JASA 22 (1927): centre (p + z²/2n) / (1 + z²/n),
 * half-width z / (1 + z²/n) · √(p(1 − p)/n + z²/4n²).
 */
import { invariant } from '../lib/invariant.ts';

/** Both ends in [0, 1]. */
export type ShareInterval = { readonly low: number; readonly high: number };

/** The normal quantile of 97.5 %: a 95 % interval leaves 2.5 % on either side. */
const Z = 1.959963984540054;

/** Interval of `count` of `n`; the count may be a fraction where only a rounded share is published. */
export function wilsonInterval(count: number, n: number): ShareInterval {
  invariant(n > 0 && count >= 0 && count <= n, 'a share is of at least one case');
  const p = count / n;
  const shrink = 1 + (Z * Z) / n;
  const centre = (p + (Z * Z) / (2 * n)) / shrink;
  const half = (Z / shrink) * Math.sqrt((p * (1 - p)) / n + (Z * Z) / (4 * n * n));
  // At the ends the two terms are equal but for their last digit.
  return { low: count === 0 ? 0 : centre - half, high: count === n ? 1 : centre + half };
}
