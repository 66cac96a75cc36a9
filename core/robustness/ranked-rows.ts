/** Scores of some draws, a row each, and the places of the sites in them. */
import { BucketRanks } from './bucket-rank.ts';

export type RankedRows = {
  /** A score for each site, risks, none NaN; there may be room beyond them. */
  readonly rows: readonly Float64Array[];
  /** Row-major, draws x sites: rank less 1, 0 is the lowest score, equal scores share the better place. */
  readonly places: Uint16Array;
  /** Ranks the first rows, as many as `draws`, into `places`. */
  readonly rank: (draws: number) => void;
};

/** Room for so many draws of at most 65,536 sites, ranked by buckets. */
export function bucketRankedRows(sites: number, draws: number): RankedRows {
  const ranks = new BucketRanks(sites);
  const rows = Array.from({ length: draws }, () => new Float64Array(sites));
  const places = new Uint16Array(draws * sites);
  const rank = (count: number) => {
    for (const [draw, scores] of rows.entries()) {
      if (draw < count) ranks.writePlaces(scores, places, draw * sites);
    }
  };
  return { rows, places, rank };
}
