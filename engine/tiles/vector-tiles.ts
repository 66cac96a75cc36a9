/** Vector tiles of the feature tables of a database: packed at the first request, cut on demand, kept while they last. */
import type Database from 'libsql';
import { isFeatureTable } from '../workspaces/feature-table.ts';
import { cutTile, DEEPEST, type TileAddress } from './cut-tile.ts';
import { packTable } from './pack-table.ts';
import type { PackedLayer } from './packed-layer.ts';
import { TileCache } from './tile-cache.ts';

type Packed = { readonly stamp: string; readonly layer: Promise<PackedLayer>; readonly tiles: TileCache };

const packs = new WeakMap<Database.Database, Map<string, Packed>>();

/** The tile of a table; null when it is empty or there is no such table. */
export async function vectorTile(
  db: Database.Database,
  table: string,
  address: TileAddress,
): Promise<Uint8Array | null> {
  if (!isInWorld(address)) return null;
  const packed = packedOf(db, table);
  if (packed === null) return null;
  const key = `${address.z}/${address.x}/${address.y}`;
  const known = packed.tiles.get(key);
  if (known !== undefined) return known;
  const tile = cutTile(await packed.layer, address);
  packed.tiles.set(key, tile);
  return tile;
}

/** The layer as tiles and boxes need it; null when the file holds no such table. */
export async function packedLayer(db: Database.Database, table: string): Promise<PackedLayer | null> {
  return (await packedOf(db, table)?.layer) ?? null;
}

function packedOf(db: Database.Database, table: string): Packed | null {
  const tables = packs.get(db) ?? new Map<string, Packed>();
  packs.set(db, tables);
  if (!isFeatureTable(db, table)) {
    tables.delete(table);
    return null;
  }
  const stamp = tableStamp(db, table);
  const known = tables.get(table);
  if (known?.stamp === stamp) return known;
  const made = { stamp, layer: packTable(db, table), tiles: new TileCache() };
  tables.set(table, made);
  return made;
}

/**
 * Changes when a table was written again: where it begins in the file, how it was made and how far its numbers go. To
 * count its rows would read it whole.
 */
export function tableStamp(db: Database.Database, table: string): string {
  const [root, sql, last] = db
    .prepare(
      `SELECT rootpage, sql, (SELECT seq FROM sqlite_sequence WHERE name = ?1) FROM sqlite_master WHERE type = 'table' AND name = ?1`,
    )
    .raw()
    .get(table) as readonly unknown[];
  return JSON.stringify([root, sql, last]);
}

function isInWorld({ z, x, y }: TileAddress): boolean {
  const size = 2 ** z;
  return z >= 0 && z <= DEEPEST && x >= 0 && y >= 0 && x < size && y < size;
}
