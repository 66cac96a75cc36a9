/** Areas of a layer whose box comes within a radius of a site. */
import { areasNear } from '../../spatial/area-index.ts';
import type { AreaFeature, AreaLayer } from '../../layers/layer-data.ts';
import type { Site } from '../../sites/site.ts';
import { areaIndexOf } from '../layer-indexes.ts';

/** In the order of the layer; some may lie a little farther than the radius. */
export function areasAround(layer: AreaLayer, site: Site, radiusKm: number): readonly AreaFeature[] {
  const index = areaIndexOf(layer);
  const items = index ? areasNear(index, site.position, radiusKm) : [];
  return items.flatMap((item) => layer.features[item] ?? []);
}
