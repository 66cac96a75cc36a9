/**
 * An MBTiles archive: a SQLite file with a table or view `tiles` and a table `metadata`.
 *
 * Source: MBTiles specification 1.3, mapbox/mbtiles-spec. Rows of tiles count from the south there.
 */
import Database from 'libsql';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { archiveExtent, DEEPEST_ZOOM, vectorLayerNames, type ArchiveFacts, type TileArchive } from './tile-archive.ts';

const MEDIA: Readonly<Record<string, string>> = {
  pbf: 'application/vnd.mapbox-vector-tile',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
};
/** Longest value of the metadata that is read, characters. Heuristic. */
const MAX_METADATA = 16_000_000;

/** Whether an open SQLite file has the tables of MBTiles. */
export function isMbtiles(db: Database.Database): boolean {
  try {
    const found = db
      .prepare(
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name IN ('tiles', 'metadata', 'gpkg_contents')",
      )
      .all() as { readonly name: string }[];
    const names = found.map(({ name }) => name);
    return names.includes('tiles') && names.includes('metadata') && !names.includes('gpkg_contents');
  } catch {
    return false;
  }
}

/** Opens an archive on disk, for reading only. The caller removes the file after `dispose`. */
export function openMbtiles(path: string): Result<TileArchive, ImportError> {
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { readonly: true });
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA query_only = ON;');
    if (!isMbtiles(db)) throw new Error('not MBTiles');
    return ok(archiveOf(db));
  } catch {
    db?.close();
    return err({ code: 'mbtiles-unreadable', facts: {} });
  }
}

function archiveOf(db: Database.Database): TileArchive {
  const facts = factsOf(db);
  const select = db
    .prepare('SELECT tile_data FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?')
    .raw();
  return {
    facts,
    tile: (z, x, y) => {
      const [bytes] = (select.get(z, x, 2 ** z - 1 - y) as readonly unknown[] | undefined) ?? [];
      if (!(bytes instanceof Uint8Array)) return null;
      return { bytes, packing: bytes[0] === 0x1f && bytes[1] === 0x8b ? 'gzip' : 'none' };
    },
    dispose: () => {
      db.close();
    },
  };
}

function factsOf(db: Database.Database): ArchiveFacts {
  const rows = db.prepare('SELECT name, value FROM metadata WHERE length(value) <= ?').all(MAX_METADATA);
  const metadata = new Map(
    (rows as { name: unknown; value: unknown }[]).map(({ name, value }) => [String(name), String(value)]),
  );
  const { tiles, low, high } = db
    .prepare('SELECT count(*) AS tiles, min(zoom_level) AS low, max(zoom_level) AS high FROM tiles')
    .get() as { readonly tiles: number; readonly low: unknown; readonly high: unknown };
  if (typeof low !== 'number' || typeof high !== 'number' || low < 0 || high > DEEPEST_ZOOM)
    throw new Error('no tiles');
  const format = metadata.get('format')?.toLowerCase() ?? 'png';
  const mediaType = MEDIA[format];
  if (mediaType === undefined) throw new Error('unknown kind of tile');
  return {
    tileType: format === 'pbf' ? 'mvt' : 'image',
    mediaType,
    tiles,
    minZoom: low,
    maxZoom: high,
    extent: archiveExtent(
      (metadata.get('bounds') ?? '').split(',').map((part) => (part.trim() === '' ? NaN : Number(part))),
    ),
    tileLayers: vectorLayerNames(parsed(metadata.get('json') ?? 'null')),
    attribution: metadata.get('attribution') ?? null,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
