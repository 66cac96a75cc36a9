/** Points of the national data set: substations, events, people and the sites that are asked about. */
import type { SeededRandom } from '../../../core/lib/seeded-random.ts';
import type { PointSet } from '../../../core/spatial/feature-sets.ts';
import { nearCity, rounded, somewhere, type Land } from './land.ts';

export type PointPlan = {
  readonly count: number;
  /** Share of the points that lie in or about a city. */
  readonly urban: number;
  readonly value: (random: SeededRandom) => number;
};

/** Usual transmission voltages, kV. */
const VOLTAGES = [69, 115, 138, 161, 230, 345, 500, 765];

export const SUBSTATIONS = (count: number): PointPlan => ({
  count,
  urban: 0.5,
  value: ({ below }) => VOLTAGES[below(VOLTAGES.length)] ?? NaN,
});
/** Each event weighs one. */
export const EVENTS = (count: number): PointPlan => ({ count, urban: 0.4, value: () => 1 });
/** Whole people, few of the points large: their sums are exact in any order. */
export const PEOPLE = (count: number): PointPlan => ({
  count,
  urban: 0.7,
  value: ({ next }) => 1 + Math.floor(2_500 * next() ** 3),
});
export const SITES = (count: number): PointPlan => ({ count, urban: 0.5, value: () => NaN });

export function seededPoints(land: Land, plan: PointPlan, random: SeededRandom): PointSet {
  const coordinates = new Float64Array(2 * plan.count);
  const values = new Float64Array(plan.count);
  for (let i = 0; i < plan.count; i += 1) {
    const [lon, lat] = random.next() < plan.urban ? nearCity(land, random) : somewhere(land, random);
    coordinates[2 * i] = rounded(lon);
    coordinates[2 * i + 1] = rounded(lat);
    values[i] = plan.value(random);
  }
  return { coordinates, values };
}
