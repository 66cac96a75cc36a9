/**
 * How far from the site do the comments come from? Counts by band of distance.
 *
 * A position is only known within its precision, and so is the site's: a comment belongs to a band for certain when all places it
 * may have come from lie in it, and possibly when one does. Comments without a position are counted as not placed.
 */
import { distanceKm } from '../geo/geodesic.ts';
import type { Position } from '../sites/site.ts';
import type { PublicComment } from './public-comment.ts';

/** Outer edges of the bands, km; what lies beyond the last is a band too. Heuristic: neighbours, village, town, county. */
export const BAND_EDGES_KM = [1, 5, 10, 25] as const;

export type DistanceBand = {
  readonly fromKm: number;
  /** Null for what lies beyond the last edge. */
  readonly toKm: number | null;
  /** Comments whose stated position lies in it, from its inner edge up to but not including its outer one. */
  readonly count: number;
  /** Comments that lie in it for certain, and those that may; positions of unknown precision are never certain. */
  readonly least: number;
  readonly most: number;
};

export type DistanceBands = {
  readonly bands: readonly DistanceBand[];
  readonly placed: number;
  readonly unplaced: number;
  /** Of the placed ones, those whose precision is not known: they may lie in their own band only as far as is known. */
  readonly precisionUnknown: number;
};

type Where = { readonly position: Position; readonly precisionKm: number | null };

/** Bands of the counted comments around a site. */
export function distanceBands(
  comments: readonly Pick<PublicComment, 'position' | 'precisionKm' | 'status'>[],
  site: Where,
  edgesKm: readonly number[] = BAND_EDGES_KM,
): DistanceBands {
  const counted = comments.filter(({ status }) => status === 'counted');
  const distances = counted.flatMap(({ position, precisionKm }) => {
    if (position === null) return [];
    const km = distanceKm(site.position, position);
    return { km, within: precisionKm === null || site.precisionKm === null ? null : precisionKm + site.precisionKm };
  });
  const edges = [0, ...edgesKm, Infinity];
  const bands = edges.slice(0, -1).map((from, i): DistanceBand => {
    const to = edges[i + 1] ?? Infinity;
    const isIn = (km: number) => from <= km && km < to;
    return {
      fromKm: from,
      toKm: to === Infinity ? null : to,
      count: distances.filter(({ km }) => isIn(km)).length,
      least: distances.filter(
        ({ km, within }) => within !== null && isIn(Math.max(0, km - within)) && isIn(km + within),
      ).length,
      most: distances.filter(({ km, within }) => km - (within ?? 0) < to && km + (within ?? 0) >= from).length,
    };
  });
  return {
    bands,
    placed: distances.length,
    unplaced: counted.length - distances.length,
    precisionUnknown: distances.filter(({ within }) => within === null).length,
  };
}
