/**
 * Quantiles of triangular distributions: the least that can be said of a value with a low and a high end.
 *
 * With a <= c <= b and F = (c - a)/(b - a): Q(p) = a + sqrt(p (b - a)(c - a)) below F, b - sqrt((1 - p)(b - a)(b - c))
 * above. Source: Kotz & van Dorp, Beyond Beta (2004), chapter 1.
 */

export type Triangle = { readonly low: number; readonly mode: number; readonly high: number };

/** The value that is not exceeded with probability `p`. */
export function triangularQuantile({ low, mode, high }: Triangle, p: number): number {
  const width = high - low;
  if (width <= 0) return mode;
  if (p < (mode - low) / width) return low + Math.sqrt(p * width * (mode - low));
  return high - Math.sqrt((1 - p) * width * (high - mode));
}

/** The middles of `count` equally likely parts, ascending. */
export function triangularMiddles(triangle: Triangle, count: number): Float64Array {
  const middles = new Float64Array(count);
  for (let i = 0; i < count; i += 1) middles[i] = triangularQuantile(triangle, (i + 0.5) / count);
  return middles;
}
