/** How the sites rank under each set of weights, for the table of sets side by side. */
import type { FlatMatrix } from '../../../core/criteria/flat-matrix.ts';
import type { Aggregation } from '../../../core/scoring/aggregation.ts';
import { scoreFlat } from '../../../core/scoring/score-flat.ts';
import type { Weights } from '../../../core/weights/weights.ts';
import { sharedRank } from './shared-rank.ts';

export type RankedUnder = {
  readonly siteId: string;
  /** One rank a set of weights, in their order; null where the site has none. */
  readonly ranks: readonly (number | null)[];
  /** The same as printed: ties as ties. */
  readonly printed: readonly string[];
};

/**
 * The sites that come out best, `count` of them, with their rank under each set: those with the best rank under any set
 * first, so that nobody's favourite is left out. Ties in the order of the matrix.
 */
export function ranksUnder(
  matrix: FlatMatrix,
  sets: readonly Weights[],
  { aggregation, count }: { readonly aggregation: Aggregation; readonly count: number },
): readonly RankedUnder[] {
  const ranks = sets.map((weights) => scoreFlat(matrix, weights, aggregation).rank);
  const sites = matrix.siteIds.map((siteId, place) => ({
    place,
    siteId,
    ranks: ranks.map((ofSet) => noneAsNull(ofSet[place])),
  }));
  return sites
    .filter(({ ranks: ofSite }) => ofSite.some((rank) => rank !== null))
    .toSorted((a, b) => bestOf(a) - bestOf(b) || sumOf(a) - sumOf(b))
    .slice(0, count)
    .map(({ place, ...site }) => ({ ...site, printed: ranks.map((ofSet) => sharedRank(ofSet, place)) }));
}

function bestOf({ ranks }: Pick<RankedUnder, 'ranks'>): number {
  return Math.min(...ranks.map((rank) => rank ?? Infinity));
}

function sumOf({ ranks }: Pick<RankedUnder, 'ranks'>): number {
  return ranks.reduce<number>((sum, rank) => sum + (rank ?? 0), 0);
}

/** Rank 0 is none. */
function noneAsNull(rank: number | undefined): number | null {
  return rank === undefined || rank === 0 ? null : rank;
}
