/** Which dwellings, or residential lots, lie near the site's ground? */
import { isInside, lonLat, type Area } from '../../geo/area.ts';
import { edgesInPlane, gapKm, pointInPlane } from '../../geo/area-gap.ts';
import { areasNear } from '../../spatial/area-index.ts';
import type { LonLat } from '../../geo/geodesic.ts';
import { pointsWithin } from '../../spatial/point-index.ts';
import { areaCentre } from '../../layers/area-centre.ts';
import type { AreaLayer, ClassedPoints } from '../../layers/layer-data.ts';
import { rememberLast } from '../../lib/remember-last.ts';
import type { Site } from '../../sites/site.ts';
import type { SourceId } from '../../sources/source.ts';
import type { ClassVerdict } from '../class-verdict.ts';
import type { World } from '../indicator.ts';
import { areaIndexOf, pointIndexOf } from '../layer-indexes.ts';
import type { SiteGround } from '../site-ground.ts';
import { isDwelling, isResidentialLot } from './dwelling-class.ts';

export type Neighbour = {
  readonly label: string;
  /** From the site's ground; 0 where they touch. */
  readonly distanceKm: number;
  /** Whether the class says so; otherwise it may be one for all that the layer says. */
  readonly isCertain: boolean;
  readonly source: SourceId;
};

type Search = { readonly site: Site; readonly ground: SiteGround; readonly radiusKm: number };

/** Dwellings and buildings that may be dwellings within the radius of the ground, nearest first; the site's own are left out. */
export const dwellingsWithin = rememberLast(
  (site: Site, world: World, ground: SiteGround, radiusKm: number): readonly Neighbour[] => {
    const search = { site, ground, radiusKm };
    const found = world.layers.buildings.flatMap(({ areas, points }) => [
      ...areasOf(areas, search, isDwelling),
      ...pointsOf(points, search),
    ]);
    return found.sort(byDistance);
  },
);

/** Residential lots and parcels that may be some, within the radius of the ground, nearest first; not the site's own parcel. */
export const lotsWithin = rememberLast(
  (site: Site, world: World, ground: SiteGround, radiusKm: number): readonly Neighbour[] =>
    world.layers.parcels
      .flatMap((layer) => areasOf(layer, { site, ground, radiusKm }, isResidentialLot))
      .sort(byDistance),
);

function areasOf(
  layer: AreaLayer,
  { site, ground, radiusKm }: Search,
  judge: (kind: string | null) => ClassVerdict,
): readonly Neighbour[] {
  const index = areaIndexOf(layer);
  const found: Neighbour[] = [];
  for (const item of index === null ? [] : areasNear(index, site.position, radiusKm + ground.reachKm)) {
    const feature = layer.features[item];
    const verdict = feature === undefined ? 'no' : judge(feature.kind);
    if (feature === undefined || verdict === 'no' || isOwn(feature.geometry, site, ground)) continue;
    const distanceKm = gapKm(ground.edges, edgesInPlane(site.position, feature.geometry), Infinity);
    if (distanceKm > radiusKm) continue;
    found.push({ label: feature.label, distanceKm, isCertain: verdict === 'yes', source: layer.info.id });
  }
  return found;
}

function pointsOf(layer: ClassedPoints, { site, ground, radiusKm }: Search): readonly Neighbour[] {
  const index = pointIndexOf(layer.coordinates);
  const found: Neighbour[] = [];
  for (const { item } of index === null ? [] : pointsWithin(index, site.position, radiusKm + ground.reachKm)) {
    const verdict = isDwelling(layer.kinds[item] ?? null);
    const at: LonLat = [layer.coordinates[2 * item] ?? NaN, layer.coordinates[2 * item + 1] ?? NaN];
    if (verdict === 'no' || (ground.parcel !== null && isInside(at, ground.parcel.area))) continue;
    const distanceKm = gapKm(ground.edges, pointInPlane(site.position, at), Infinity);
    if (distanceKm > radiusKm) continue;
    const label = layer.labels[item] ?? '';
    found.push({ label, distanceKm, isCertain: verdict === 'yes', source: layer.info.id });
  }
  return found;
}

/** What stands on the site's parcel, the parcel itself, or what the position lies in. */
function isOwn(area: Area, site: Site, { parcel }: SiteGround): boolean {
  if (parcel === null) return isInside(site.position, area);
  return area === parcel.area || isInside(lonLat(areaCentre(area)), parcel.area);
}

function byDistance(a: Neighbour, b: Neighbour): number {
  return a.distanceKm - b.distanceKm;
}
