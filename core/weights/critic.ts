/**
 * CRITIC weights (criteria importance through intercriteria correlation): spread, less what other criteria say already.
 *
 * Columns are scaled to [0, 1] by their extremes; C_j = s_j sum_k (1 - r_jk) with the standard deviation s and Pearson's
 * r; w_j = C_j / sum C. Scaling by the extremes makes them depend on the sample even more than the other two
 * (see data-weights.ts). Source: Diakoulaki, Mavrotas, Papayannakis, Computers & Operations Research 22 (1995).
 */
import { pearson } from '../lib/correlation.ts';
import { standardDeviation } from '../lib/moments.ts';
import { columnsOf, weightsFrom, type DataTable, type DataWeights } from './data-weights.ts';

/** Weights of the columns, all of which point the same way; a constant column counts nothing. */
export function criticWeights(table: DataTable): DataWeights {
  const columns = columnsOf(table).map(scaled);
  const contrasts = columns.map((column) => {
    const conflict = columns.reduce((sum, other) => sum + 1 - (pearson(column, other) ?? 0), 0);
    return standardDeviation(column) * conflict;
  });
  return weightsFrom(table, contrasts);
}

function scaled(column: readonly number[]): readonly number[] {
  const [least, greatest] = [Math.min(...column), Math.max(...column)];
  return column.map((value) => (greatest === least ? 0 : (value - least) / (greatest - least)));
}
