/** Distances over Karney's geodesics to single features, for judging where two engines answer differently. Metres. */
import { distanceToEdgeKm } from '../../../core/geo/edge-distance.ts';
import { distanceKm, type LonLat } from '../../../core/geo/geodesic.ts';
import type { AreaSet, LineSet, PointSet } from '../../../core/spatial/feature-sets.ts';

export function pointAt(coordinates: Float64Array, index: number): LonLat {
  return [coordinates[2 * index] ?? NaN, coordinates[2 * index + 1] ?? NaN];
}

export function metresToPoint({ coordinates }: PointSet, index: number, site: LonLat): number {
  return 1_000 * distanceKm(site, pointAt(coordinates, index));
}

export function metresToLine({ coordinates, starts }: LineSet, part: number, site: LonLat): number {
  return metresToPath(coordinates, { first: starts[part] ?? 0, end: starts[part + 1] ?? 0, site, best: Infinity });
}

/** To the border of a feature, from inside as from outside. */
export function metresToBorder(areas: AreaSet, feature: number, site: LonLat): number {
  let best = Infinity;
  for (let ring = areas.featureStarts[feature] ?? 0; ring < (areas.featureStarts[feature + 1] ?? 0); ring += 1) {
    const [first, end] = [areas.ringStarts[ring] ?? 0, areas.ringStarts[ring + 1] ?? 0];
    best = metresToPath(areas.coordinates, { first, end, site, best });
  }
  return best;
}

/** To the nearest border of the features of a class (null: of any), looking no farther than `within`. */
export function metresToNearestBorder(
  areas: AreaSet,
  site: LonLat,
  { kind, within }: { readonly kind: number | null; readonly within: number },
): number {
  // Edges of these layers are shorter than 10 km: one that comes near has an end within that.
  const reach = (within + 10_000) / 111_000;
  const wide = reach / Math.cos((site[1] * Math.PI) / 180);
  let best = within;
  for (let feature = 0; feature < areas.classes.length; feature += 1) {
    if (kind !== null && areas.classes[feature] !== kind) continue;
    const first = areas.ringStarts[areas.featureStarts[feature] ?? 0] ?? 0;
    const end = areas.ringStarts[areas.featureStarts[feature + 1] ?? 0] ?? 0;
    for (let vertex = first; vertex < end; vertex += 1) {
      const [lon, lat] = pointAt(areas.coordinates, vertex);
      if (Math.abs(lat - site[1]) > reach || Math.abs(lon - site[0]) > wide) continue;
      best = Math.min(best, metresToBorder(areas, feature, site));
      break;
    }
  }
  return best;
}

type Path = { readonly first: number; readonly end: number; readonly site: LonLat; readonly best: number };

function metresToPath(coordinates: Float64Array, { first, end, site, best }: Path): number {
  let km = best / 1_000;
  for (let vertex = first; vertex + 1 < end; vertex += 1) {
    const edge = { from: pointAt(coordinates, vertex), to: pointAt(coordinates, vertex + 1) };
    km = Math.min(km, distanceToEdgeKm(site, edge, km));
  }
  return 1_000 * km;
}
