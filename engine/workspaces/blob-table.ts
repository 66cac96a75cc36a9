/**
 * A file inside the workspace: its bytes in chunks, as a table of its own that GeoPackage lists among the attributes.
 *
 * The first row tells in JSON what the chunks are. A range is read without the rest, so that a large raster or archive
 * is never held whole.
 */
import { closeSync, openSync, readSync } from 'node:fs';
import type Database from 'libsql';
import type { Extent } from '../../core/layers/layer-info.ts';
import type { ByteSource } from '../rasters/byte-source.ts';
import { quoted, timestamp } from './geopackage-schema.ts';
import { isOwnTable } from './workspace-database.ts';

/** Bytes of a chunk. Heuristic: a few blocks of a raster, a few hundred tiles. */
const CHUNK_BYTES = 256 * 1024;

export type BlobTable = {
  readonly name: string;
  readonly description: string;
  readonly extent: Extent | null;
  /** Dates the entry of the table. */
  readonly day: string;
  /** What whoever reads the bytes must know; JSON. */
  readonly head: BlobHead;
};

/** `size` counts the bytes kept in the table; 0 when the file stays where it is. */
export type BlobHead = { readonly size: number } & Readonly<Record<string, string | number | null>>;

/**
 * Makes the table and fills it with the bytes, or with those of the file at a path, or leaves it empty for null. Inside a
 * transaction of the caller.
 */
export function writeBlobTable(db: Database.Database, table: BlobTable, content: string | Uint8Array | null): void {
  const name = quoted(table.name);
  db.exec(`CREATE TABLE ${name} (seq INTEGER PRIMARY KEY NOT NULL, bytes BLOB NOT NULL)`);
  db.prepare('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)').run(
    table.name,
    'attributes',
    table.name,
    table.description,
    timestamp(table.day),
    ...(table.extent ?? [null, null, null, null]),
  );
  const insert = db.prepare(`INSERT INTO ${name} (seq, bytes) VALUES (?, ?)`);
  insert.run(0, Buffer.from(JSON.stringify(table.head)));
  if (content === null) return;
  let seq = 0;
  for (const chunk of typeof content === 'string' ? chunksOf(content) : pieces(content)) insert.run((seq += 1), chunk);
}

/** What the first row tells, or null when the workspace holds no such table. */
export function readBlobHead(db: Database.Database, name: string): BlobHead | null {
  if (!isBlobTable(db, name)) return null;
  const row = db
    .prepare(`SELECT bytes FROM ${quoted(name)} WHERE seq = 0`)
    .raw()
    .get() as readonly unknown[] | undefined;
  if (!(row?.[0] instanceof Uint8Array)) return null;
  try {
    const head: unknown = JSON.parse(Buffer.from(row[0]).toString('utf8'));
    return typeof head === 'object' && head !== null && 'size' in head && Number.isInteger(head.size)
      ? (head as BlobHead)
      : null;
  } catch {
    return null;
  }
}

/** The bytes of a table by range. */
export function blobSource(db: Database.Database, name: string, size: number): ByteSource {
  const select = db.prepare(`SELECT bytes FROM ${quoted(name)} WHERE seq BETWEEN ? AND ? ORDER BY seq`).raw();
  return {
    size,
    read: (offset, length) => {
      const end = Math.min(size, offset + length);
      if (end <= offset) return new Uint8Array(0);
      const first = Math.floor(offset / CHUNK_BYTES);
      const rows = select.all(first + 1, Math.ceil(end / CHUNK_BYTES)) as (readonly [unknown])[];
      const bytes = Buffer.concat(rows.flatMap(([chunk]) => (chunk instanceof Uint8Array ? [chunk] : [])));
      return bytes.subarray(offset - first * CHUNK_BYTES, end - first * CHUNK_BYTES);
    },
    dispose: () => undefined,
  };
}

/** Whether the file holds a table of that name in the form written here. */
export function isBlobTable(db: Database.Database, name: string): boolean {
  if (!isOwnTable(db, name)) return false;
  const columns = db.prepare(`PRAGMA table_info(${quoted(name)})`).all() as { readonly name: string }[];
  return columns.length === 2 && ['seq', 'bytes'].every((needed, i) => columns[i]?.name === needed);
}

function* pieces(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) yield Buffer.from(bytes.subarray(at, at + CHUNK_BYTES));
}

function* chunksOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = Buffer.alloc(CHUNK_BYTES);
      const read = readWhole(file, chunk);
      if (read > 0) yield chunk.subarray(0, read);
      if (read < CHUNK_BYTES) return;
    }
  } finally {
    closeSync(file);
  }
}

/** A read may give less than was asked for; every chunk but the last must be full. */
function readWhole(file: number, chunk: Buffer): number {
  let filled = 0;
  for (;;) {
    const read = readSync(file, chunk, filled, chunk.length - filled, null);
    filled += read;
    if (read === 0 || filled === chunk.length) return filled;
  }
}
