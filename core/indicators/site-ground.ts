/**
 * What ground is the site's? Distances to neighbours run from the edge of its parcel where that is known, else from its
 * position.
 *
 * The parcel is known where one holds the position and the whole ring of its precision; a ring that reaches over the
 * boundary may mean the neighbour's.
 */
import { isInside, type Area } from '../geo/area.ts';
import { edgesInPlane, gapKm, pointInPlane, type PlaneEdges } from '../geo/area-gap.ts';
import { areasNear } from '../spatial/area-index.ts';
import { rememberLast } from '../lib/remember-last.ts';
import type { Site } from '../sites/site.ts';
import type { SourceId } from '../sources/source.ts';
import type { World } from './indicator.ts';
import { areaIndexOf } from './layer-indexes.ts';
import { ringKm } from './position-ring.ts';
import { unknown, type UnknownReading } from './reading.ts';

export type SiteGround = {
  /** Edges in the plane around the site's position. */
  readonly edges: PlaneEdges;
  /** Km by which the true ground may lie off: 0 for a parcel, the ring for a position. */
  readonly offKm: number;
  /** Farthest that the ground reaches from the position, km. */
  readonly reachKm: number;
  readonly parcel: { readonly area: Area; readonly label: string; readonly source: SourceId } | null;
};

/** The parcel that holds the position and its ring, else the position; `fromPosition` leaves parcels out. */
export const siteGround = rememberLast((site: Site, world: World, fromPosition: boolean): SiteGround => {
  const parcel = fromPosition ? null : parcelOf(site, world);
  if (parcel === null) {
    return { edges: pointInPlane(site.position, site.position), offKm: ringKm(site), reachKm: 0, parcel: null };
  }
  const edges = edgesInPlane(site.position, parcel.area);
  return { edges, offKm: 0, reachKm: reachOf(edges), parcel };
});

/** A position less precise than this says nothing of its neighbours, km. Heuristic: the largest band of B3. */
const ROUGHEST_KM = 2;

/** What stands in the way of counting neighbours; null where the ground is known well enough. */
export function tooRough({ offKm }: SiteGround): UnknownReading | null {
  return offKm > ROUGHEST_KM
    ? unknown('position-too-rough', 'ask.site-record', { precisionKm: offKm, roughestKm: ROUGHEST_KM })
    : null;
}

function parcelOf(site: Site, world: World): SiteGround['parcel'] {
  for (const layer of world.layers.parcels) {
    const index = areaIndexOf(layer);
    for (const item of index === null ? [] : areasNear(index, site.position, 0)) {
      const feature = layer.features[item];
      if (!feature || !isInside(site.position, feature.geometry)) continue;
      const ring = ringKm(site);
      const edges = edgesInPlane(site.position, feature.geometry);
      if (ring > 0 && gapKm(pointInPlane(site.position, site.position), edges, ring) < ring) continue;
      return { area: feature.geometry, label: feature.label, source: layer.info.id };
    }
  }
  return null;
}

function reachOf(edges: PlaneEdges): number {
  let reach = 0;
  for (let i = 0; i < edges.length; i += 2) reach = Math.max(reach, Math.hypot(edges[i] ?? 0, edges[i + 1] ?? 0));
  return reach;
}
