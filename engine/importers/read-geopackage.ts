/**
 * One layer of a GeoPackage to rows.
 *
 * The file is somebody else's database: it is read from a copy of its own in the scratch folder, which is removed in
 * any case, with its schema untrusted and without running a view, a trigger or an expression of it.
 * Source: OGC 12-128r18 (GeoPackage 1.3); sqlite.org/fileformat2.html for the header.
 */
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { emptyProperties, type Cell } from '../../core/layers/imported-feature.ts';
import type { RawRow } from '../../core/layers/geometry-review.ts';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { chooseLayer } from './choose-layer.ts';
import {
  gpkgColumns,
  gpkgCrs,
  gpkgLayers,
  plainTables,
  quoted,
  type Gpkg,
  type GpkgColumn,
  type GpkgLayer,
} from './gpkg-schema.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import { makeRawRows } from './make-raw-rows.ts';
import type { RawFile } from './raw-file.ts';
import { readWkb } from './read-wkb.ts';
import { asBytes, decodersOf, plainValue, type Plain } from './sqlite-text.ts';
import type { ReadRequest } from './reader.ts';

/** Bytes of the envelope by its code in the header flags. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64] as const;
const GEOMETRY_HEADER = 8;
/** Offsets in the header of a SQLite file: page size, the two versions of the format, pages. */
const [PAGE_SIZE, WRITE_VERSION, READ_VERSION, PAGES] = [16, 18, 19, 28] as const;
const SQLITE_HEADER = 100;

/** The rows of the layer chosen, or why the file is no GeoPackage. */
export async function readGeopackage(request: ReadRequest): Promise<Result<RawFile, ImportError>> {
  const { bytes } = request.file;
  const expected = bytes.length < SQLITE_HEADER ? SQLITE_HEADER : announcedBytes(bytes);
  if (expected > bytes.length) return err({ code: 'gpkg-truncated', facts: { bytes: bytes.length, expected } });
  const copy = join(request.context.scratchRoot, `import-${randomUUID()}.sqlite`);
  try {
    await writeFile(copy, withoutLog(bytes), { flag: 'wx', mode: 0o600 });
    return readCopy(copy, request);
  } finally {
    await Promise.all(['', '-journal', '-wal', '-shm'].map((end) => rm(`${copy}${end}`, { force: true })));
  }
}

/** What the header says of the size of the whole file; pages of 65,536 bytes are written as 1. */
function announcedBytes(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pageSize = view.getUint16(PAGE_SIZE);
  return view.getUint32(PAGES) * (pageSize === 1 ? 65_536 : pageSize);
}

/** A file left in write-ahead mode would look for its log: without one it is whole as it stands. */
function withoutLog(bytes: Uint8Array): Uint8Array {
  if (bytes[WRITE_VERSION] !== 2 && bytes[READ_VERSION] !== 2) return bytes;
  const plain = Uint8Array.from(bytes);
  plain[WRITE_VERSION] = 1;
  plain[READ_VERSION] = 1;
  return plain;
}

function readCopy(path: string, request: ReadRequest): Result<RawFile, ImportError> {
  let db: Database.Database | null = null;
  try {
    db = new Database(path);
    db.exec('PRAGMA trusted_schema = OFF; PRAGMA query_only = ON; PRAGMA cell_size_check = ON;');
    return readDatabase({ db, decoders: decodersOf(request.file.bytes) }, request);
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error;
    return err({ code: 'gpkg-damaged', facts: {} });
  } finally {
    db?.close();
  }
}

function readDatabase(gpkg: Gpkg, { options, log }: ReadRequest): Result<RawFile, ImportError> {
  const tables = plainTables(gpkg);
  if (!tables.has('gpkg_contents')) return err({ code: 'not-a-geopackage', facts: {} });
  const layers = gpkgLayers(gpkg, tables);
  if (layers.length === 0) return err({ code: 'gpkg-without-layers', facts: {} });
  const chosen = chooseLayer(layers, options.layer);
  if (!chosen.ok) return chosen;
  const layer = chosen.value ?? layers[0];
  if (layer === undefined) return err({ code: 'gpkg-without-layers', facts: {} });
  const columns = gpkgColumns(gpkg, layer.name);
  const refused = tooLarge(layer, columns);
  if (refused !== null) return err(refused);
  const cells = columns.filter(({ name, isKey }) => !isKey && !isSame(name, layer.geometryColumn));
  for (const { name } of cells.filter(isBinary)) log.note('binary-column', null, { column: name });
  const rows = readTable(gpkg, layer, { cells, key: columns.find(({ isKey }) => isKey) ?? null });
  if (rows.length === 0) log.report('no-rows', null);
  return ok(
    makeRawRows({
      format: 'GeoPackage',
      crs: gpkgCrs(gpkg, tables, layer.srsId),
      layers:
        layers.length < 2 ? [] : layers.map(({ name, rows: count, geometry }) => ({ name, rows: count, geometry })),
      layer: layer.name,
      rows,
      columns: cells.map(({ name }) => name),
    }),
  );
}

function tooLarge(layer: GpkgLayer, columns: readonly GpkgColumn[]): ImportError | null {
  if (columns.length > MAX_COLUMNS) return { code: 'too-many-columns', facts: { limit: MAX_COLUMNS } };
  const limit = Math.min(MAX_ROWS, Math.floor(MAX_CELLS / Math.max(1, columns.length)));
  return layer.rows > limit ? { code: 'too-many-rows', facts: { limit } } : null;
}

function readTable(
  { db, decoders }: Gpkg,
  layer: GpkgLayer,
  { cells, key }: { readonly cells: readonly GpkgColumn[]; readonly key: GpkgColumn | null },
): RawRow[] {
  const shown = cells.filter((column) => !isBinary(column));
  const id = key === null ? 'NULL' : asBytes(quoted(key.name));
  const geometry = layer.geometryColumn === null ? 'NULL' : onlyBytes(quoted(layer.geometryColumn));
  const selected = [id, geometry, ...shown.map(({ name }) => asBytes(quoted(name)))];
  const aliased = selected.map((value, index) => `${value} AS c${index}`).join(', ');
  const statement = db.prepare(`SELECT ${aliased} FROM ${quoted(layer.name)}`).raw();
  const found = statement.all() as readonly (readonly unknown[])[];
  const plain = (value: unknown) => plainValue(value, decoders);
  const isLogical = shown.map(({ type }) => type.startsWith('BOOL'));
  const idAt = shown.findIndex(({ name }) => name === 'id');
  return found.map(([fid, blob, ...values], index): RawRow => {
    const properties = emptyProperties();
    for (const { name } of cells) properties[name] = null;
    for (const [at, { name }] of shown.entries()) {
      properties[name] = cellOf(plain(values[at]), isLogical[at] === true);
    }
    const own = (idAt === -1 ? null : cellOf(plain(values[idAt]), false)) ?? plain(fid);
    const shape = blob === null ? null : readBlob(blob);
    const problem = blob === null ? 'no-geometry' : shape === null ? 'geometry-unreadable' : null;
    return { row: index + 1, id: own === null ? null : String(own), geometry: shape, problem, properties };
  });
}

/** SQL for a blob; anything else in its place becomes a number, which is no geometry. */
function onlyBytes(column: string): string {
  return `CASE typeof(${column}) WHEN 'blob' THEN ${column} WHEN 'null' THEN NULL ELSE 0 END`;
}

/** The geometry of a blob, null when its header or what follows is damaged or of a kind that is not read. */
function readBlob(blob: unknown): object | null {
  if (!(blob instanceof Uint8Array) || blob[0] !== 0x47 || blob[1] !== 0x50) return null;
  const flags = blob[3] ?? 0;
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
  if (envelope === undefined) return null;
  return readWkb(blob.subarray(GEOMETRY_HEADER + envelope))?.geometry ?? null;
}

function cellOf(value: Plain, isLogical: boolean): Cell {
  if (isLogical && (value === 0 || value === 1)) return value === 1;
  return value === '' ? null : value;
}

function isBinary({ type }: GpkgColumn): boolean {
  return type.startsWith('BLOB');
}

function isSame(name: string, other: string | null): boolean {
  return other !== null && name.toLowerCase() === other.toLowerCase();
}
