/** Tiles of rasters and archives that a workspace holds. */
import { gunzipSync } from 'node:zlib';
import type Database from 'libsql';
import { openRaster } from '../rasters/open-raster.ts';
import { rasterTile } from '../rasters/raster-tile.ts';
import { openArchiveLayer, type ArchiveFolders } from '../tile-archives/open-archive-layer.ts';
import { TileCache } from './tile-cache.ts';

type Address = { readonly z: number; readonly x: number; readonly y: number };
type Tile = { readonly bytes: Uint8Array; readonly type: string };

/** Most bytes of an unpacked tile. Heuristic: twenty times what a map should be given. */
const MAX_TILE_BYTES = 20 * 1024 * 1024;

const drawn = new WeakMap<Database.Database, TileCache>();

/** A picture of the cells of a raster; null where it has none. A damaged block leaves a hole, not an error. */
export async function storedRasterTile(
  db: Database.Database,
  table: string,
  { address, folders }: { readonly address: Address; readonly folders: ArchiveFolders },
): Promise<Tile | null> {
  const cache = drawn.get(db) ?? new TileCache();
  drawn.set(db, cache);
  const key = `${table}/${address.z}/${address.x}/${address.y}`;
  const known = cache.get(key);
  if (known !== undefined) return known === null ? null : { bytes: known, type: 'image/png' };
  const raster = await openRaster(db, table, folders.settingsRoot);
  if (raster === null) return null;
  const bytes = await rasterTile(raster, address).catch(() => null);
  cache.set(key, bytes);
  return bytes === null ? null : { bytes, type: 'image/png' };
}

/** A tile of an archive, unpacked; null when the archive holds none there. */
export function storedArchiveTile(
  db: Database.Database,
  table: string,
  { address, folders }: { readonly address: Address; readonly folders: ArchiveFolders },
): Tile | null {
  const archive = openArchiveLayer(db, table, folders);
  try {
    const tile = archive?.tile(address.z, address.x, address.y) ?? null;
    if (archive === null || tile === null) return null;
    const { bytes, packing } = tile;
    const plain = packing === 'gzip' ? gunzipSync(bytes, { maxOutputLength: MAX_TILE_BYTES }) : bytes;
    return { bytes: plain, type: archive.facts.mediaType };
  } catch {
    return null;
  }
}
