/** Sums the numbers of points within a radius of a site: MW of plants, people of places. */
import { pointsWithin } from '../spatial/point-index.ts';
import type { Site } from '../sites/site.ts';
import type { SourceId } from '../sources/source.ts';
import { pointIndexOf } from './layer-indexes.ts';
import { ringKm } from './position-ring.ts';
import type { Counted } from './reading.ts';

export type PointSet = {
  readonly coordinates: Float64Array;
  /** NaN where the point has no number. */
  readonly values: Float64Array;
  readonly labels: readonly string[];
  readonly source: SourceId;
};

export type SumWithin = {
  /** Sum within the radius, within the radius less the site's ring, and plus it. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Every point in `value`, nearest first. */
  readonly counted: readonly Counted[];
  /** Points within the radius without a number. */
  readonly withoutNumber: number;
};

/** Sums over several sets in their order; a point that is in two sets counts twice. */
export function sumWithin(site: Site, radiusKm: number, sets: readonly PointSet[]): SumWithin {
  const ring = ringKm(site);
  const found = sets.flatMap((set) => near(site, radiusKm + ring, set)).sort((a, b) => a.distanceKm - b.distanceKm);
  const sum = (limitKm: number) =>
    found.reduce((total, { distanceKm, amount }) => (distanceKm <= limitKm && amount > 0 ? total + amount : total), 0);
  const within = found.filter(({ distanceKm }) => distanceKm <= radiusKm);
  return {
    value: sum(radiusKm),
    low: sum(radiusKm - ring),
    high: sum(radiusKm + ring),
    counted: within.filter(({ amount }) => !Number.isNaN(amount)),
    withoutNumber: within.filter(({ amount }) => Number.isNaN(amount)).length,
  };
}

function near(site: Site, radiusKm: number, set: PointSet) {
  const index = pointIndexOf(set.coordinates);
  if (index === null) return [];
  return pointsWithin(index, site.position, radiusKm).map(({ item, distanceKm }) => ({
    label: set.labels[item] ?? '',
    distanceKm,
    amount: set.values[item] ?? NaN,
    source: set.source,
  }));
}
