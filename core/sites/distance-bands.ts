/**
 * How far from a site do things lie? Counts by band of distance.
 *
 * A position is only known within its precision, and so is the site's: a thing belongs to a band for certain when all
 * places where it may be lie in it, and possibly when one does.
 */
import { distanceKm } from '../geo/geodesic.ts';
import type { Position } from './site.ts';

export type DistanceBand = {
  readonly fromKm: number;
  /** Null for what lies beyond the last edge. */
  readonly toKm: number | null;
  /** Things whose stated position lies in it, from its inner edge up to but not including its outer one. */
  readonly count: number;
  /** Things that lie in it for certain, and those that may; positions of unknown precision are never certain. */
  readonly least: number;
  readonly most: number;
};

/** `precisionKm`: radius within which the true position lies; null when not known. */
export type Placed = { readonly position: Position; readonly precisionKm: number | null };

export type BandCounts = {
  readonly bands: readonly DistanceBand[];
  /** Things of which, or of the site, the precision is not known: they lie in their own band only as far as is known. */
  readonly precisionUnknown: number;
};

/** The bands between the edges (km, rising) and the one beyond the last. */
export function bandsAround(things: readonly Placed[], site: Placed, edgesKm: readonly number[]): BandCounts {
  const distances = things.map(({ position, precisionKm }) => ({
    km: distanceKm(site.position, position),
    within: precisionKm === null || site.precisionKm === null ? null : precisionKm + site.precisionKm,
  }));
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
  return { bands, precisionUnknown: distances.filter(({ within }) => within === null).length };
}
