/**
 * Weights by entropy: a criterion whose total is shared evenly by all sites tells them apart least.
 *
 * p_ij = x_ij / sum_i x_ij; e_j = -sum_i p_ij ln p_ij / ln m (0 ln 0 = 0); w_j = (1 - e_j) / sum (1 - e).
 * A second look that depends on the sample (see data-weights.ts). Source: Shannon (1948); Zeleny, Multiple Criteria
 * Decision Making (1982), ch. 7.
 */
import { err } from '../lib/result.ts';
import { columnsOf, weightsFrom, type DataTable, type DataWeights } from './data-weights.ts';

/** Weights of the columns; values must not be negative. A column of zeros counts nothing. */
export function entropyWeights(table: DataTable): DataWeights {
  for (const [row, values] of table.entries())
    for (const [column, value] of values.entries()) if (value < 0) return err({ code: 'negative-value', row, column });
  return weightsFrom(table, columnsOf(table).map(diversification));
}

function diversification(column: readonly number[]): number {
  const sum = column.reduce((all, value) => all + value, 0);
  if (sum === 0) return 0;
  const entropy = column.reduce((all, value) => (value === 0 ? all : all - (value / sum) * Math.log(value / sum)), 0);
  // Even columns reach ln m up to the last digit; rounding must not give a weight below 0.
  return Math.max(0, 1 - entropy / Math.log(column.length));
}
