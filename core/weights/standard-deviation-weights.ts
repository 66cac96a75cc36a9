/**
 * Weights by spread: w_j = s_j / sum s, with the standard deviation s_j of criterion j over the sites.
 *
 * A second look that depends on the sample (see data-weights.ts). Source: Diakoulaki, Mavrotas, Papayannakis,
 * Computers & Operations Research 22 (1995), where it is compared with CRITIC.
 */
import { standardDeviation } from '../lib/moments.ts';
import { columnsOf, weightsFrom, type DataTable, type DataWeights } from './data-weights.ts';

/** Weights in proportion to the spread of each column; columns must be on one scale, as risks are. */
export function standardDeviationWeights(table: DataTable): DataWeights {
  return weightsFrom(table, columnsOf(table).map(standardDeviation));
}
