/**
 * Do two readers agree more often than chance would have them? Cohen's kappa with its interval.
 *
 *   kappa = (po - pe) / (1 - pe)
 *
 * po is the share of units on which both say the same, pe the share expected if each kept the own totals and chose at random.
 * Sources: Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960); standard
 * error for large samples: Fleiss, Cohen & Everitt, Psychological Bulletin 72 (1969), equation 13.
 */
import { invariant } from '../lib/invariant.ts';

export type Kappa = {
  /** -1 to 1; null for the reason given. */
  readonly kappa: number | null;
  /** `no-units`: nothing was read by both. `one-category`: both always said the same one thing, so chance agrees fully too. */
  readonly reason: 'no-units' | 'one-category' | null;
  /** po; null without units. */
  readonly observed: number | null;
  /** pe; null without units. */
  readonly expected: number | null;
  /** For large samples; of a few units it says little. Null with kappa. */
  readonly standardError: number | null;
  /** 95 %, kept within -1 and 1; null with kappa, and where the readers never differ. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly units: number;
  /** Counts: rows the first reader's categories, columns the second's. */
  readonly table: readonly (readonly number[])[];
};

/** Two-sided 95 % point of the normal distribution. */
const Z_95 = 1.959963984540054;

/** Kappa of a square table of counts, rows one reader's categories and columns the other's in the same order. */
export function cohensKappa(table: readonly (readonly number[])[]): Kappa {
  invariant(
    table.every((row) => row.length === table.length),
    'both readers choose among the same categories',
  );
  const units = table.flat().reduce((sum, count) => sum + count, 0);
  const empty = { kappa: null, standardError: null, interval: null, units, table };
  if (units === 0) return { ...empty, reason: 'no-units', observed: null, expected: null };
  const shares = table.map((row) => row.map((count) => count / units));
  const rows = shares.map((row) => row.reduce((sum, share) => sum + share, 0));
  const columns = table.map((_, j) => shares.reduce((sum, row) => sum + (row[j] ?? 0), 0));
  const observed = shares.reduce((sum, row, i) => sum + (row[i] ?? 0), 0);
  const expected = rows.reduce((sum, share, i) => sum + share * (columns[i] ?? 0), 0);
  if (table.some((row, i) => row[i] === units)) return { ...empty, reason: 'one-category', observed, expected: 1 };
  const kappa = (observed - expected) / (1 - expected);
  const standardError = errorOf({ shares, rows, columns, kappa, expected }) / Math.sqrt(units);
  return {
    kappa,
    reason: null,
    observed,
    expected,
    standardError,
    interval: intervalOf(kappa, standardError),
    units,
    table,
  };
}

/** An error below this is zero but for rounding. Heuristic: far under that of any table that people can fill. */
const NO_ERROR = 1e-9;

/** Where the error comes out as zero, as without any disagreement, the formula says nothing, and kappa is not certain. */
function intervalOf(kappa: number, error: number): Kappa['interval'] {
  if (error < NO_ERROR) return null;
  return { low: Math.max(-1, kappa - Z_95 * error), high: Math.min(1, kappa + Z_95 * error) };
}

/** Standard error of kappa for one unit: sqrt(A + B - C) / (1 - pe) with the letters of the source. */
function errorOf({
  shares,
  rows,
  columns,
  kappa,
  expected,
}: {
  readonly shares: readonly (readonly number[])[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly kappa: number;
  readonly expected: number;
}): number {
  let [a, b] = [0, 0];
  for (const [i, row] of shares.entries()) {
    for (const [j, share] of row.entries()) {
      if (i === j) a += share * (1 - ((rows[i] ?? 0) + (columns[i] ?? 0)) * (1 - kappa)) ** 2;
      else b += share * ((columns[i] ?? 0) + (rows[j] ?? 0)) ** 2;
    }
  }
  const c = (kappa - expected * (1 - kappa)) ** 2;
  return Math.sqrt(Math.max(0, a + (1 - kappa) ** 2 * b - c)) / (1 - expected);
}
