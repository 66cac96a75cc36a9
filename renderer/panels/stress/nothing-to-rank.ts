/** Why a run would have nothing to rank. */
import type { Scores } from '../../stores/scores.ts';

/** A code of the catalogue `app` that says why no site can be ranked; null when one can, or before the first readings. */
export function nothingToRank(scores: Scores | null): string | null {
  if (scores === null) return null;
  if (scores.matrix.siteIds.length === 0) return 'stress.no-sites';
  if (scores.flat.rank.some((rank) => rank > 0)) return null;
  const { excluded } = scores.matrix;
  if (excluded.every((flag) => flag === 1)) return 'stress.all-excluded';
  return excluded.includes(1) ? 'stress.none-ranked' : 'stress.nothing-known';
}
