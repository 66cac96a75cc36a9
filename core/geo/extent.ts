/** Is a site inside what a layer covers, or so near its edge that nothing within reach can be missing? */
import { distanceToEdgeKm } from './edge-distance.ts';
import type { LonLat } from './geodesic.ts';
import type { Box } from './search-window.ts';

/** Whether the point lies in the box or within `marginKm` of it. A box whose west exceeds its east crosses the antimeridian. */
export function isNearExtent(point: LonLat, extent: Box, marginKm: number): boolean {
  const [west, south, givenEast, north] = extent;
  const east = givenEast < west ? givenEast + 360 : givenEast;
  const [lon, lat] = point;
  const inside = [0, -360, 360].some((turn) => lon + turn >= west && lon + turn <= east);
  if (inside && lat >= south && lat <= north) return true;
  const corners: readonly LonLat[] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
  ];
  return corners.some((from, i) => {
    const to = corners[(i + 1) % 4];
    return to !== undefined && distanceToEdgeKm(point, { from, to }) <= marginKm;
  });
}
