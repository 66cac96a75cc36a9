/**
 * More like this: which sites have a profile of risks most like one site's?
 *
 * The distance of two sites is the weighted mean of the absolute differences of their risks over the criteria known at
 * both; how much of the weight that is stands beside it, because two sites of which little is known are easily alike.
 */
import type { FlatMatrix } from '../criteria/flat-matrix.ts';
import type { Weights } from '../weights/weights.ts';
import { weighedGroups } from './weighed-groups.ts';

export type SimilarSite = {
  readonly siteId: string;
  /** Mean difference of risk over the shared criteria, 0 (the same) to 1. */
  readonly difference: number;
  /** Share of the weight that rests on criteria known at both sites, 0-1. */
  readonly shared: number;
};

/** Below this share of the weight in common a likeness says little and the site is left out. *heuristic* */
const LEAST_SHARED = 0.25;

/** Other sites, most alike first; ties by more in common, then in the order of the matrix. An unknown id has none. */
export function similarSites(matrix: FlatMatrix, weights: Weights, siteId: string): readonly SimilarSite[] {
  const own = matrix.siteIds.indexOf(siteId);
  if (own < 0) return [];
  const shares = columnShares(matrix, weights);
  return matrix.siteIds
    .flatMap((other, row) => (row === own ? [] : [{ siteId: other, ...likeness(matrix, shares, [own, row]) }]))
    .filter(({ shared }) => shared >= LEAST_SHARED)
    .sort((a, b) => a.difference - b.difference || b.shared - a.shared);
}

/** Share of the whole total that each column carries. */
function columnShares(matrix: FlatMatrix, weights: Weights): Float64Array {
  const shares = new Float64Array(matrix.indicators.length);
  for (const { share, columns, weights: inside } of weighedGroups(matrix, weights)) {
    const total = inside.reduce((sum, weight) => sum + weight, 0);
    columns.forEach((column, i) => {
      shares[column] = (share * (inside[i] ?? 0)) / total;
    });
  }
  return shares;
}

function likeness({ point, indicators }: FlatMatrix, shares: Float64Array, [a, b]: readonly [number, number]) {
  const width = indicators.length;
  let [sum, shared] = [0, 0];
  for (let column = 0; column < width; column += 1) {
    const difference = Math.abs((point[a * width + column] ?? NaN) - (point[b * width + column] ?? NaN));
    if (Number.isNaN(difference)) continue;
    sum += (shares[column] ?? 0) * difference;
    shared += shares[column] ?? 0;
  }
  return { difference: shared === 0 ? 1 : sum / shared, shared };
}
