/** Writes and reads one feature table of a GeoPackage: a fid, a geometry and the columns as they came. */
import type Database from 'libsql';
import type { Geometry } from 'geojson';
import type { Extent } from '../../core/layers/layer-info.ts';
import { encodeGeometry } from './geopackage-geometry.ts';
import { quoted, timestamp } from './geopackage-schema.ts';
import { isOwnTable } from './workspace-database.ts';

export type Cell = string | number | boolean | null;
export type TableRow = { readonly geometry: Geometry | null; readonly properties: Readonly<Record<string, Cell>> };

export type FeatureTable = {
  readonly name: string;
  readonly description: string;
  /** GeoPackage geometry type name, for example POINT; GEOMETRY when kinds are mixed. */
  readonly geometryType: string;
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
  readonly extent: Extent | null;
  /** Called before each row with how many are written. */
  readonly onRow?: (row: number) => void;
};

const FID = 'fid';
const GEOMETRY = 'geom';

/**
 * Replaces the table of that name and gives the stored name of each column: one named fid or geom, or like
 * another but for case, gets trailing underscores.
 */
export function writeFeatureTable(
  db: Database.Database,
  table: FeatureTable,
  day: string,
): ReadonlyMap<string, string> {
  dropFeatureTable(db, table.name);
  const names = storedNames(table.columns);
  const kinds = table.columns.map((column) => columnType(table.rows, column));
  const columns = names.map((name, i) => ({ name, given: table.columns[i] ?? name, kind: kinds[i] ?? 'TEXT' }));
  const definitions = columns.map(({ name, kind }) => `${quoted(name)} ${kind}`);
  db.exec(
    `CREATE TABLE ${quoted(table.name)} (${[`${FID} INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL`, `${GEOMETRY} ${table.geometryType}`, ...definitions].join(', ')})`,
  );
  db.prepare('INSERT INTO gpkg_contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 4326)').run(
    table.name,
    'features',
    table.name,
    table.description,
    timestamp(day),
    ...(table.extent ?? [null, null, null, null]),
  );
  db.prepare('INSERT INTO gpkg_geometry_columns VALUES (?, ?, ?, 4326, 0, 0)').run(
    table.name,
    GEOMETRY,
    table.geometryType,
  );
  insertRows(db, table, columns);
  return new Map(table.columns.map((column, i) => [column, names[i] ?? column]));
}

/** Rows inserted by one statement. Measured: 50 take half the time of one by one, 1,000 no less. */
const BATCH = 50;
/** SQLite's limit to the parameters of a statement, since 3.32. */
const MAX_PARAMETERS = 32_766;

type StoredColumn = { readonly name: string; readonly given: string; readonly kind: string };

function insertRows(db: Database.Database, table: FeatureTable, columns: readonly StoredColumn[]): void {
  const width = columns.length + 1;
  const batch = Math.max(1, Math.min(BATCH, Math.floor(MAX_PARAMETERS / width)));
  const statement = (rows: number) => {
    const row = `(${new Array(width).fill('?').join(', ')})`;
    const into = [GEOMETRY, ...columns.map(({ name }) => quoted(name))].join(', ');
    return db.prepare(`INSERT INTO ${quoted(table.name)} (${into}) VALUES ${new Array(rows).fill(row).join(', ')}`);
  };
  const insert = statement(batch);
  let cells: (Buffer | string | number | null)[] = [];
  for (const [i, { geometry, properties }] of table.rows.entries()) {
    table.onRow?.(i);
    cells.push(geometry === null ? null : encodeGeometry(geometry));
    for (const { given, kind } of columns)
      cells.push(stored(Object.hasOwn(properties, given) ? properties[given] : null, kind));
    if (cells.length < width * batch) continue;
    insert.run(cells);
    cells = [];
  }
  if (cells.length > 0) statement(cells.length / width).run(cells);
}

/** Removes a table and its registration; no error when it is absent. */
export function dropFeatureTable(db: Database.Database, name: string): void {
  db.prepare('DELETE FROM gpkg_geometry_columns WHERE table_name = ?').run(name);
  db.prepare('DELETE FROM gpkg_contents WHERE table_name = ?').run(name);
  db.exec(`DROP TABLE IF EXISTS ${quoted(name)}`);
}

/** Whether the file holds a table of that name in the form written here; a view of another's making is none. */
export function isFeatureTable(db: Database.Database, name: string): boolean {
  if (!isOwnTable(db, name)) return false;
  const columns = db.prepare(`PRAGMA table_info(${quoted(name)})`).all() as { readonly name: string }[];
  return [FID, GEOMETRY].every((needed) => columns.some((column) => column.name === needed));
}

/** Names of the columns of a stored table, without fid and geometry. */
export function storedColumns(db: Database.Database, name: string): string[] {
  const rows = db.prepare(`PRAGMA table_info(${quoted(name)})`).all() as { readonly name: string }[];
  return rows.map((row) => row.name).filter((column) => column !== FID && column !== GEOMETRY);
}

/** SQL names for the columns, in order: no two alike without case, none colliding with ours. */
function storedNames(columns: readonly string[]): string[] {
  const taken = new Set([FID, GEOMETRY]);
  return columns.map((column) => {
    let name = column.trim() === '' ? 'column' : column;
    while (taken.has(name.toLowerCase())) name += '_';
    taken.add(name.toLowerCase());
    return name;
  });
}

function columnType(rows: readonly TableRow[], column: string): 'TEXT' | 'REAL' | 'INTEGER' {
  let type: 'REAL' | 'INTEGER' | null = null;
  for (const { properties } of rows) {
    const value = properties[column];
    if (value === null || value === undefined) continue;
    if (typeof value === 'string') return 'TEXT';
    type = typeof value === 'boolean' || Number.isSafeInteger(value) ? (type ?? 'INTEGER') : 'REAL';
  }
  return type ?? 'TEXT';
}

/** A number among text is written as the file writes it: bound as a number, SQLite would make 1.0 of 1. */
function stored(value: Cell | undefined, kind: string): string | number | null {
  if (value === null || value === undefined) return null;
  if (kind === 'TEXT') return String(value);
  return typeof value === 'boolean' ? Number(value) : value;
}
