/** Which discs of which rasters do the indicators look at? Whoever holds the cells reads them beforehand. */
import type { LayerRole } from '../layers/layer-info.ts';
import type { Position, Site } from '../sites/site.ts';
import { INDICATORS } from './registry.ts';
import { rasterDiscs } from './raster-disc.ts';

export type RasterAsk = { readonly role: LayerRole; readonly position: Position; readonly radiusKm: number };

/** Every disc that some indicator reads at some site, each once; `set` are the document's parameters. */
export function rasterAsks(sites: readonly Site[], set: Readonly<Record<string, number>>): readonly RasterAsk[] {
  const wanted = INDICATORS.flatMap(({ id, rasters = [], parameters }) =>
    rasters.map(({ role, radius }) => ({
      role,
      radiusKm: set[`${id}.${radius}`] ?? parameters.find(({ name }) => name === radius)?.default ?? NaN,
    })),
  );
  const asks = new Map<string, RasterAsk>();
  for (const site of sites) {
    for (const { role, radiusKm } of wanted) {
      for (const disc of rasterDiscs(site, radiusKm))
        asks.set(`${role} ${site.position.join(' ')} ${disc}`, { role, position: site.position, radiusKm: disc });
    }
  }
  return [...asks.values()];
}
