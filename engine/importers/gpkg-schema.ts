/**
 * What a GeoPackage says it holds: its layers with their geometry column and coordinate system.
 *
 * Only plain tables count. A view or a virtual table runs what the file wants to be run, for as long as it wants.
 * Source: OGC 12-128r18 (GeoPackage 1.3), clauses 1.1.2, 1.1.3 and 2.1.5.
 */
import type Database from 'libsql';
import type { StatedCrs } from './raw-file.ts';

export type GpkgLayer = {
  readonly name: string;
  readonly rows: number;
  /** Kind of geometry as the file declares it; null for tables without. */
  readonly geometry: string | null;
  readonly geometryColumn: string | null;
  readonly srsId: number | null;
};

export type GpkgColumn = { readonly name: string; readonly type: string; readonly isKey: boolean };

type Row = Readonly<Record<string, unknown>>;

/** Organisations whose codes are known by themselves; other systems are told by their definition. */
const ORGANISATIONS = new Set(['EPSG', 'ESRI', 'OGC']);

/** Tables of the standard, of SQLite, of its indexes, and of programs that keep their own affairs in the file. */
const OWN_TABLES = /^(?:gpkg_|sqlite_|rtree_|idx_|ogr_|siteshift_|layer_styles$|tiles$)/;

/** The name as SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Names of plain tables in small letters, as SQLite compares them. */
export function plainTables(db: Database.Database): ReadonlySet<string> {
  const rows = all(db, "SELECT name, sql FROM sqlite_master WHERE type = 'table'");
  const plain = rows.filter(({ sql }) => typeof sql === 'string' && !/^\s*CREATE\s+VIRTUAL/i.test(sql));
  return new Set(plain.map(({ name }) => String(name).toLowerCase()));
}

/** Layers with geometry first, then tables of attributes, each in the order of the file. */
export function gpkgLayers(db: Database.Database, tables: ReadonlySet<string>): GpkgLayer[] {
  const geometries = new Map<string, Row>();
  if (tables.has('gpkg_geometry_columns')) {
    for (const row of all(db, 'SELECT * FROM gpkg_geometry_columns')) geometries.set(lower(row['table_name']), row);
  }
  const contents = all(db, 'SELECT * FROM gpkg_contents');
  const names = contents.filter(({ data_type }) => isTable(data_type)).map(({ table_name: name }) => String(name));
  const there = names.filter((name) => tables.has(name.toLowerCase()));
  const listed = [...there, ...unlisted(tables, contents)];
  const layers = listed.map((name) => layerOf(db, name, geometries.get(name.toLowerCase())));
  return layers.toSorted((a, b) => Number(a.geometry === null) - Number(b.geometry === null));
}

/** The coordinate system that a layer refers to; -1 and 0 stand for undefined ones. */
export function gpkgCrs(db: Database.Database, tables: ReadonlySet<string>, srsId: number | null): StatedCrs {
  const nothing = { statement: null, isFixed: false };
  if (srsId === null || srsId <= 0 || !tables.has('gpkg_spatial_ref_sys')) return nothing;
  const [row] = all(db, `SELECT * FROM gpkg_spatial_ref_sys WHERE srs_id = ${Math.trunc(srsId)}`);
  if (row === undefined) return nothing;
  const organisation = String(row['organization']).toUpperCase();
  const code = row['organization_coordsys_id'];
  if (ORGANISATIONS.has(organisation) && typeof code === 'number') {
    return { statement: `${organisation}:${code}`, isFixed: false };
  }
  const definition = [row['definition'], row['definition_12_063']].find(isDefinition);
  return definition === undefined ? nothing : { statement: definition, isFixed: false };
}

/** Columns of a table without generated ones, whose values are expressions of the file. */
export function gpkgColumns(db: Database.Database, table: string): GpkgColumn[] {
  const columns = all(db, `PRAGMA table_xinfo(${quoted(table)})`).filter(({ hidden }) => hidden === 0);
  const keys = columns.filter(({ pk }) => pk !== 0).length;
  return columns.map(({ name, type, pk }) => ({
    name: String(name),
    type: String(type).toUpperCase(),
    isKey: pk !== 0 && keys === 1 && /^INTEGER$/i.test(String(type)),
  }));
}

/** Tables that the file does not list; as GDAL does, they count when it lists features and nothing else. */
function unlisted(tables: ReadonlySet<string>, contents: readonly Row[]): string[] {
  if (contents.length === 0 || contents.some(({ data_type }) => data_type !== 'features')) return [];
  const listed = new Set(contents.map(({ table_name: name }) => lower(name)));
  return [...tables].filter((name) => !listed.has(name) && !OWN_TABLES.test(name));
}

function layerOf(db: Database.Database, name: string, geometry: Row | undefined): GpkgLayer {
  const [counted] = all(db, `SELECT count(*) AS n FROM ${quoted(name)}`);
  const srsId = geometry?.['srs_id'];
  return {
    name,
    rows: Number(counted?.['n'] ?? 0),
    geometry: geometry === undefined ? null : String(geometry['geometry_type_name']),
    geometryColumn: geometry === undefined ? null : String(geometry['column_name']),
    srsId: typeof srsId === 'number' ? srsId : null,
  };
}

/** `aspatial` was GDAL's word before the standard had `attributes`. */
function isTable(type: unknown): boolean {
  return type === 'features' || type === 'attributes' || type === 'aspatial';
}

/** GDAL writes an undefined system as a local one of that name. */
function isDefinition(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z_]+\s*\[/i.test(value) && !/^(?:LOCAL_CS|ENGCRS)\["Undefined/i.test(value);
}

function all(db: Database.Database, sql: string): Row[] {
  return db.prepare(sql).all() as Row[];
}

function lower(name: unknown): string {
  return String(name).toLowerCase();
}
