/** Which US county is a point in? Coastlines are simplified, so a point just off the polygons belongs to the nearest one. */
import { distanceToAreaKm, isInside } from '../geo/area.ts';
import type { LonLat } from '../geo/geodesic.ts';
import { oncePer } from '../lib/once-per.ts';
import { areasNear, buildAreaIndex } from '../spatial/area-index.ts';
import type { Gazetteer } from './layer-data.ts';

export type County = { readonly fips: string; readonly name: string; readonly state: string };

/** How far off a simplified coast a point may lie, km. Heuristic. */
const COAST_KM = 2;

/** Index over the boxes of all counties. */
const indexOf = oncePer((boxes: Float64Array) => buildAreaIndex(boxes));

/** The county that holds the point, else the nearest within 2 km, else null. */
export function countyAt(position: LonLat, { counties }: Gazetteer): County | null {
  const index = indexOf(counties.boxes);
  const items = index === null ? [] : areasNear(index, position, COAST_KM);
  const near = items.flatMap((item) => {
    const geometry = counties.geometries[item];
    return geometry === undefined ? [] : [{ geometry, item }];
  });
  const holder = near.find(({ geometry }) => isInside(position, geometry));
  if (holder) return county(counties, holder.item);
  let nearest: { readonly item: number; readonly km: number } | null = null;
  for (const { geometry, item } of near) {
    const km = distanceToAreaKm(position, geometry, COAST_KM);
    if (km < (nearest?.km ?? COAST_KM)) nearest = { item, km };
  }
  return nearest && county(counties, nearest.item);
}

function county({ fips, names, states }: Gazetteer['counties'], item: number): County {
  return { fips: fips[item] ?? '', name: names[item] ?? '', state: states[item] ?? '' };
}
