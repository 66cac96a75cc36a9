/** Areas of imported layers at a site: those that hold its position, and those that its ring reaches. */
import { distanceToAreaKm, isInside } from '../geo/area.ts';
import { areasNear } from '../spatial/area-index.ts';
import type { AreaFeature, AreaLayer } from '../layers/layer-data.ts';
import type { Site } from '../sites/site.ts';
import { areaIndexOf } from './layer-indexes.ts';
import { ringKm } from './position-ring.ts';

export type AreaAt = { readonly feature: AreaFeature; readonly layerId: string; readonly layerName: string };

/** Areas that contain the site's position, layer by layer. */
export function areasAt(site: Site, layers: readonly AreaLayer[]): readonly AreaAt[] {
  return found(site, layers, { reachKm: 0, holds: ({ geometry }) => isInside(site.position, geometry) });
}

/** Areas that the site may lie in: they contain its position or lie within its ring. */
export function areasInReach(site: Site, layers: readonly AreaLayer[]): readonly AreaAt[] {
  const reachKm = ringKm(site);
  if (reachKm === 0) return areasAt(site, layers);
  return found(site, layers, {
    reachKm,
    holds: ({ geometry }) =>
      isInside(site.position, geometry) || distanceToAreaKm(site.position, geometry, reachKm) < reachKm,
  });
}

type Search = { readonly reachKm: number; readonly holds: (feature: AreaFeature) => boolean };

function found(site: Site, layers: readonly AreaLayer[], { reachKm, holds }: Search): readonly AreaAt[] {
  return layers.flatMap((layer) => {
    const index = areaIndexOf(layer);
    const items = index ? areasNear(index, site.position, reachKm) : [];
    return items.flatMap((item) => {
      const feature = layer.features[item];
      return feature && holds(feature) ? [{ feature, layerId: layer.info.id, layerName: layer.info.name }] : [];
    });
  });
}
