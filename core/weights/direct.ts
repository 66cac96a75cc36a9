/**
 * Direct weights: shares of 100 that stay shares of 100. Moving one takes from the others, or gives to them, in proportion.
 *
 * s_j' = s_j (1 - s_i') / (1 - s_i) for j other than i; where the others are all zero they share what is left equally.
 */
import { invariant } from '../lib/invariant.ts';

/** Shares that sum to 1 from weights on any scale; equal shares when none is above 0. */
export function sharesOf(weights: readonly number[]): readonly number[] {
  invariant(
    weights.every((weight) => weight >= 0 && weight < Infinity),
    'weights are never negative',
  );
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map((weight) => (sum === 0 ? 1 / weights.length : weight / sum));
}

/** The shares with the one at `index` set to `share` (0-1) and the others scaled so that all add to 1 again. */
export function moveShare(shares: readonly number[], index: number, share: number): readonly number[] {
  invariant(share >= 0 && share <= 1, 'a share is between 0 and 1');
  invariant(index >= 0 && index < shares.length, 'the share that moves is one of them');
  if (shares.length === 1) return [1];
  const others = sharesOf(shares.filter((_, i) => i !== index));
  const rest = others.map((other) => other * (1 - share));
  return [...rest.slice(0, index), share, ...rest.slice(index)];
}

/** Whole percents that add to exactly 100. */
export function wholePercents(shares: readonly number[]): readonly number[] {
  return printedPercents(shares, 0);
}

/**
 * Percents with `digits` decimals that add to exactly 100, none a whole last digit off its share: each rounded down, and
 * what is missing given to the largest remainders; ties in order. Source: the method of largest remainders (Hamilton 1792).
 */
export function printedPercents(shares: readonly number[], digits: number): readonly number[] {
  if (shares.length === 0) return [];
  const units = 10 ** digits;
  const exact = sharesOf(shares).map((share) => share * 100 * units);
  const floors = exact.map((share) => Math.floor(share + ROUNDING));
  const missing = 100 * units - floors.reduce((sum, floor) => sum + floor, 0);
  const remainders = exact.map((share, i) => ({ i, left: share - (floors[i] ?? 0) }));
  const lifted = new Set(
    remainders
      .toSorted((a, b) => (Math.abs(b.left - a.left) < ROUNDING ? a.i - b.i : b.left - a.left))
      .slice(0, missing)
      .map(({ i }) => i),
  );
  return floors.map((floor, i) => (floor + (lifted.has(i) ? 1 : 0)) / units);
}

/** 29 % computed as 28.999999999999996 is 29. */
const ROUNDING = 1e-9;
