/** Rasters of a workspace, opened once and kept as long as the workspace is. */
import type Database from 'libsql';
import { crsOf, type GridCrs } from './grid-crs.ts';
import { openGeotiff, type Grid } from './open-geotiff.ts';
import { openStored } from './open-stored.ts';
import { rasterLook, type RasterLook } from './raster-look.ts';

export type OpenRaster = Grid & { readonly crs: GridCrs; readonly look: RasterLook };

const opened = new WeakMap<Database.Database, Map<string, Promise<OpenRaster | null>>>();

/** The raster of a table; null when there is none, its linked file is not found, or nobody knows where it lies. */
export function openRaster(
  db: Database.Database,
  table: string,
  settingsRoot: string | null,
): Promise<OpenRaster | null> {
  const rasters = opened.get(db) ?? new Map<string, Promise<OpenRaster | null>>();
  opened.set(db, rasters);
  const known = rasters.get(table);
  if (known !== undefined) return known;
  const raster = open(db, table, settingsRoot).then((found) => {
    // What is missing now may be there later: an undone removal, a disk that was plugged in.
    if (found === null) rasters.delete(table);
    return found;
  });
  rasters.set(table, raster);
  return raster;
}

async function open(db: Database.Database, table: string, settingsRoot: string | null): Promise<OpenRaster | null> {
  const stored = openStored(db, table, settingsRoot);
  if (stored === null) return null;
  const grid = await openGeotiff(stored.source);
  if (!grid.ok) return null;
  const chosen = typeof stored.head['crs'] === 'string' ? crsOf(stored.head['crs']) : null;
  const crs = chosen ?? grid.value.crs;
  return crs === null ? null : { ...grid.value, crs, look: await rasterLook(grid.value) };
}
