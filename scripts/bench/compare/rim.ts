/** Points so near a circle's rim that two right engines may count them otherwise. */
import { distanceKm, type LonLat } from '../../../core/geo/geodesic.ts';
import type { PointSet } from '../../../core/spatial/feature-sets.ts';
import { pointAt } from './true-distances.ts';

/** What PostGIS and Karney may differ by, with room, m. */
const RIM_M = 0.05;

export function pointsOnRim({ coordinates, values }: PointSet, site: LonLat, radiusM: number): number[] {
  const found: number[] = [];
  const reach = (1.01 * radiusM) / 110_500;
  for (let point = 0; point < values.length; point += 1) {
    const place = pointAt(coordinates, point);
    if (Math.abs(place[1] - site[1]) > reach) continue;
    if (Math.abs(1_000 * distanceKm(site, place) - radiusM) <= RIM_M) found.push(point);
  }
  return found;
}
