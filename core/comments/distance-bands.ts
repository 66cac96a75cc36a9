/** How far from the site do the comments come from? Comments without a position are counted as not placed. */
import { bandsAround, type BandCounts, type Placed } from '../sites/distance-bands.ts';
import type { PublicComment } from './public-comment.ts';

/** Outer edges of the bands, km; what lies beyond the last is a band too. Heuristic: neighbours, village, town, county. */
export const BAND_EDGES_KM = [1, 5, 10, 25] as const;

export type DistanceBands = BandCounts & { readonly placed: number; readonly unplaced: number };

/** Bands of the counted comments around a site. */
export function distanceBands(
  comments: readonly Pick<PublicComment, 'position' | 'precisionKm' | 'status'>[],
  site: Placed,
  edgesKm: readonly number[] = BAND_EDGES_KM,
): DistanceBands {
  const counted = comments.filter(({ status }) => status === 'counted');
  const placed = counted.flatMap(({ position, precisionKm }) => (position === null ? [] : [{ position, precisionKm }]));
  return {
    ...bandsAround(placed, site, edgesKm),
    placed: placed.length,
    unplaced: counted.length - placed.length,
  };
}
