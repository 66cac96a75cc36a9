/**
 * How strongly two lists of numbers go together: by value (Pearson), by rank (Spearman), by pairs in order (Kendall).
 *
 * All in [-1, 1]; null where a list is constant, because nothing can go together with what does not vary.
 * Source: Kendall & Gibbons, Rank Correlation Methods (1990), ch. 1-3 (ties: tau-b, mean ranks).
 */
import { invariant } from './invariant.ts';
import { mean } from './moments.ts';

/** Product-moment correlation of two lists of the same length. */
export function pearson(xs: readonly number[], ys: readonly number[]): number | null {
  invariant(xs.length === ys.length, 'lists that are compared have the same length');
  const [middleX, middleY] = [mean(xs), mean(ys)];
  let [products, squaresX, squaresY] = [0, 0, 0];
  for (const [i, x] of xs.entries()) {
    const [dx, dy] = [x - middleX, (ys[i] ?? 0) - middleY];
    products += dx * dy;
    squaresX += dx * dx;
    squaresY += dy * dy;
  }
  if (isConstant(xs) || isConstant(ys)) return null;
  return Math.min(1, Math.max(-1, products / Math.sqrt(squaresX * squaresY)));
}

/** Correlation of the ranks of two lists; equal values share the mean of their ranks. */
export function spearman(xs: readonly number[], ys: readonly number[]): number | null {
  return pearson(meanRanks(xs), meanRanks(ys));
}

/** Kendall's tau-b: pairs in the same order less pairs in opposite order, over pairs that are not tied. */
export function kendall(xs: readonly number[], ys: readonly number[]): number | null {
  invariant(xs.length === ys.length, 'lists that are compared have the same length');
  let [balance, orderedX, orderedY] = [0, 0, 0];
  for (const [i, x] of xs.entries())
    for (let j = 0; j < i; j += 1) {
      const signX = Math.sign(x - (xs[j] ?? 0));
      const signY = Math.sign((ys[i] ?? 0) - (ys[j] ?? 0));
      balance += signX * signY;
      orderedX += signX * signX;
      orderedY += signY * signY;
    }
  return orderedX === 0 || orderedY === 0 ? null : balance / Math.sqrt(orderedX * orderedY);
}

/** Ranks from 1 = least; equal values share the mean of the ranks they take up. */
export function meanRanks(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const first = new Map<number, number>();
  const count = new Map<number, number>();
  for (const [i, value] of sorted.entries()) {
    if (!first.has(value)) first.set(value, i + 1);
    count.set(value, (count.get(value) ?? 0) + 1);
  }
  return values.map((value) => (first.get(value) ?? 0) + ((count.get(value) ?? 1) - 1) / 2);
}

function isConstant(values: readonly number[]): boolean {
  return values.every((value) => value === values[0]);
}
