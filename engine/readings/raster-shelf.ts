/**
 * What the rasters of one workspace hold around its sites, read before the indicators and kept while the document asks
 * for it. A table is never written again under its name, so what was read stays true.
 */
import type Database from 'libsql';
import { rasterAsks, type RasterAsk } from '../../core/indicators/raster-asks.ts';
import type { RasterLayer } from '../../core/layers/layer-data.ts';
import type { LayerInfo } from '../../core/layers/layer-info.ts';
import type { RasterSummary } from '../../core/layers/raster-summary.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { openRaster, type OpenRaster } from '../rasters/open-raster.ts';
import { summariseRaster } from '../rasters/summarise-raster.ts';
import { summariseSlope } from '../rasters/summarise-slope.ts';

type Held = { readonly layer: RasterLayer; readonly discs: Map<string, RasterSummary | null> };

/** The rasters of one workspace. */
export class RasterShelf {
  private held = new Map<string, Held>();

  /** Rasters that an indicator reads, with every disc that the document's sites ask for. `onProgress` hears 0 to 1. */
  async layers(
    db: Database.Database,
    document: Workspace,
    given: { readonly settingsRoot: string | null; readonly onProgress: (done: number) => void },
  ): Promise<readonly RasterLayer[]> {
    const asks = rasterAsks(document.sites, document.parameters);
    const wanted = document.layers
      .filter(({ kind, table, role }) => kind === 'raster' && table !== null && asks.some((ask) => ask.role === role))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const next = new Map<string, Held>();
    const work = wanted.map((info) => {
      const held = this.heldFor(info);
      next.set(keyOf(info), held);
      const missing = asks.filter(
        ({ role, position, radiusKm }) => role === info.role && !held.discs.has(discKey(position, radiusKm)),
      );
      return { info, held, missing };
    });
    this.held = next;
    const total = work.reduce((sum, { missing }) => sum + missing.length, 0);
    let done = 0;
    for (const { info, held, missing } of work) {
      const raster = missing.length === 0 ? null : await openRaster(db, info.table ?? '', given.settingsRoot);
      for (const ask of missing) {
        held.discs.set(discKey(ask.position, ask.radiusKm), raster && (await summaryOf(raster, ask)));
        done += 1;
        given.onProgress(done / total);
      }
    }
    return [...next.values()].map(({ layer }) => layer);
  }

  /** A raster that could not be read is asked again: its disk may be back. It is another layer then, so nothing kept rests on it. */
  private heldFor(info: LayerInfo): Held {
    const known = this.held.get(keyOf(info));
    if (known !== undefined && ![...known.discs.values()].includes(null)) return known;
    const discs = new Map<string, RasterSummary | null>();
    const around: RasterLayer['around'] = (position, radiusKm) => discs.get(discKey(position, radiusKm)) ?? null;
    return { layer: { info, around }, discs };
  }
}

function discKey([lon, lat]: readonly [number, number], radiusKm: number): string {
  return `${lon} ${lat} ${radiusKm}`;
}

function keyOf({ id, role, table, extent }: LayerInfo): string {
  return JSON.stringify([id, role, table, extent]);
}

/** Null when the cells cannot be read, or are too many. */
async function summaryOf(raster: OpenRaster, { role, position, radiusKm }: RasterAsk): Promise<RasterSummary | null> {
  try {
    return await (role === 'elevation' ? summariseSlope : summariseRaster)(raster, position, radiusKm);
  } catch {
    return null;
  }
}
