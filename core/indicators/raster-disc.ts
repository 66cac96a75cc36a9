/** What a raster holds in the disc around a site, and in the larger one that the ring of its position may mean. */
import type { RasterLayer } from '../layers/layer-data.ts';
import type { LayerRole } from '../layers/layer-info.ts';
import type { RasterSummary } from '../layers/raster-summary.ts';
import type { Site } from '../sites/site.ts';
import type { World } from './indicator.ts';
import { ringKm } from './position-ring.ts';
import { unknown, type UnknownReading } from './reading.ts';

/** A ring this many times the radius says nothing of the disc: the larger one is not read. Heuristic. */
const WIDEST_RING = 3;

/** Radii that are read for a site: the disc, and the disc with the ring where that still tells something. */
export function rasterDiscs(site: Site, radiusKm: number): readonly number[] {
  const ring = ringKm(site);
  return ring > 0 && ring <= WIDEST_RING * radiusKm ? [radiusKm, radiusKm + ring] : [radiusKm];
}

export type RasterDisc = {
  readonly layer: RasterLayer;
  readonly summary: RasterSummary;
  /** Null where the position is no ring, or one too wide. */
  readonly wider: RasterSummary | null;
};

/** The first raster of the role with data in the disc, or why there is none. */
export function rasterDisc(
  site: Site,
  world: World,
  { role, radiusKm }: { readonly role: LayerRole; readonly radiusKm: number },
): RasterDisc | UnknownReading {
  const layers = world.layers.rasters.filter(({ info }) => info.role === role);
  const facts = { role: role.replaceAll('-', '_') };
  if (layers.length === 0) return unknown('not-imported', 'ask.import-layer', facts);
  if (layers.every(({ unread }) => unread === true)) return unknown('raster-not-screened', 'ask.add-as-site', facts);
  const [, withRing] = rasterDiscs(site, radiusKm);
  for (const layer of layers) {
    const summary = layer.around(site.position, radiusKm);
    if (summary === null || summary.cells === summary.empty) continue;
    const wider = withRing === undefined ? null : layer.around(site.position, withRing);
    return { layer, summary, wider };
  }
  return unknown('raster-says-nothing', 'ask.import-layer', facts);
}
