/**
 * An MBTiles archive: a SQLite file with a table or view `tiles` and a table `metadata`.
 *
 * Source: MBTiles specification 1.3, mapbox/mbtiles-spec. Rows of tiles count from the south there.
 */
import Database from 'libsql';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { asBytes, decodersOf, plainRows, type TextDecoders } from '../importers/sqlite-text.ts';
import { fileSource } from '../rasters/byte-source.ts';
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
/** Largest packed tile that is read, bytes. Heuristic: twenty times what a map should be given. */
const MAX_TILE = 20 * 1024 * 1024;
/** Bytes only: the driver ends the process at text that is none. */
const TILE = `CASE WHEN typeof(tile_data) = 'blob' AND length(tile_data) <= ${MAX_TILE} THEN tile_data END`;

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
    if (!isMbtiles(db) || isEndless(db)) throw new Error('not MBTiles');
    return ok(archiveOf(db, decodersOf(headerOf(path))));
  } catch {
    db?.close();
    return err({ code: 'mbtiles-unreadable', facts: {} });
  }
}

function archiveOf(db: Database.Database, decoders: TextDecoders): TileArchive {
  const facts = factsOf(db, decoders);
  const select = db
    .prepare(`SELECT ${TILE} FROM tiles WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?`)
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

/** Whether a view might never come to an end: real archives join two tables, none counts. */
function isEndless(db: Database.Database): boolean {
  const views = db.prepare("SELECT count(*) FROM sqlite_master WHERE type = 'view' AND sql LIKE '%recursive%'").raw();
  return (views.get() as readonly unknown[])[0] !== 0;
}

function factsOf(db: Database.Database, decoders: TextDecoders): ArchiveFacts {
  const from = `FROM metadata WHERE length(CAST(value AS BLOB)) <= ${MAX_METADATA}`;
  const rows = plainRows(db, ['name', 'value'], { from, decoders });
  const metadata = new Map(rows.map(({ name, value }) => [String(name), String(value)]));
  const [tiles, low, high] = db
    .prepare(`SELECT count(*), ${asBytes('min(zoom_level)')}, ${asBytes('max(zoom_level)')} FROM tiles`)
    .raw()
    .get() as readonly [number, unknown, unknown];
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

/** The header of the file, which says the encoding of its text. */
function headerOf(path: string): Uint8Array {
  const source = fileSource(path);
  try {
    return source.read(0, 100);
  } finally {
    source.dispose();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
