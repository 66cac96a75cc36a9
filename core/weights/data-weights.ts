/**
 * What the data weights have in common: weights read off a table of sites, without asking anyone.
 *
 * They say which criteria tell these sites apart, not which matter. Another list of sites gives other weights, so they are
 * a second look at chosen weights and never the weights of an assessment.
 */
import { err, ok, type Result } from '../lib/result.ts';

/** Rows are sites, columns criteria; all known, all rows as long. */
export type DataTable = readonly (readonly number[])[];

export type DataWeightsError =
  | { readonly code: 'too-few-sites'; readonly count: number }
  | { readonly code: 'negative-value'; readonly row: number; readonly column: number }
  | { readonly code: 'no-contrast' };

/** Weights that sum to 1, in the order of the columns. */
export type DataWeights = Result<readonly number[], DataWeightsError>;

/** Columns of the table. */
export function columnsOf(table: DataTable): readonly (readonly number[])[] {
  return (table[0] ?? []).map((_, column) => table.map((row) => row[column] ?? NaN));
}

/** Column measures as weights; refused with fewer than two sites or when no column tells the sites apart. */
export function weightsFrom(table: DataTable, contrasts: readonly number[]): DataWeights {
  if (table.length < 2) return err({ code: 'too-few-sites', count: table.length });
  const sum = contrasts.reduce((all, contrast) => all + contrast, 0);
  return sum > 0 ? ok(contrasts.map((contrast) => contrast / sum)) : err({ code: 'no-contrast' });
}
