/**
 * What a GeoPackage says it holds: its layers with their geometry column and coordinate system.
 *
 * Only plain tables count. A view or a virtual table runs what the file wants to be run, for as long as it wants.
 * Source: OGC 12-128r18 (GeoPackage 1.3), clauses 1.1.2, 1.1.3 and 2.1.5.
 */
import type Database from 'libsql';
import type { StatedCrs } from './raw-file.ts';
import { plainRows, type Plain, type TextDecoders } from './sqlite-text.ts';

export type GpkgLayer = {
  readonly name: string;
  readonly rows: number;
  /** Kind of geometry as the file declares it; null for tables without. */
  readonly geometry: string | null;
  readonly geometryColumn: string | null;
  readonly srsId: number | null;
};

export type GpkgColumn = { readonly name: string; readonly type: string; readonly isKey: boolean };

/** An open database and how its text is decoded. */
export type Gpkg = { readonly db: Database.Database; readonly decoders: TextDecoders };

/** Organisations whose codes are known by themselves; other systems are told by their definition. */
const ORGANISATIONS = new Set<Plain>(['EPSG', 'ESRI', 'OGC']);
/** Tables of the standard, of SQLite, of its indexes, and of programs that keep their own affairs in the file. */
const OWN_TABLES = /^(?:gpkg_|sqlite_|rtree_|idx_|ogr_|siteshift_|layer_styles$|tiles$)/;

/** The name as SQL. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Names of plain tables in small letters, as SQLite compares them; without the tables behind a virtual one. */
export function plainTables({ db, decoders }: Gpkg): ReadonlySet<string> {
  const from = "FROM sqlite_master WHERE type = 'table'";
  const rows = plainRows(db, ['name', 'sql'], { from, decoders });
  const isVirtual = (sql: Plain) => /^\s*CREATE\s+VIRTUAL/i.test(lower(sql));
  const virtual = rows.filter(({ sql }) => isVirtual(sql)).map(({ name }) => `${lower(name)}_`);
  const plain = rows.filter(({ sql }) => sql !== null && !isVirtual(sql)).map(({ name }) => lower(name));
  return new Set(plain.filter((name) => !virtual.some((prefix) => name.startsWith(prefix))));
}

/** Layers with geometry first, then tables of attributes, each in the order of the file. */
export function gpkgLayers(gpkg: Gpkg, tables: ReadonlySet<string>): GpkgLayer[] {
  const { db, decoders } = gpkg;
  const contents = plainRows(db, ['table_name', 'data_type'], { from: 'FROM gpkg_contents', decoders });
  const names = contents.filter(({ data_type }) => isTable(data_type)).map(({ table_name: name }) => String(name));
  const there = names.filter((name) => tables.has(name.toLowerCase()));
  const types = new Map(contents.map(({ table_name: name, data_type }) => [lower(name), data_type]));
  const geometries = tables.has('gpkg_geometry_columns') ? geometriesOf(gpkg) : new Map<string, Geometry>();
  const layers = [...there, ...unlisted(tables, types)].map((name) =>
    layerOf(db, name, geometries.get(name.toLowerCase())),
  );
  return layers.toSorted((a, b) => Number(a.geometry === null) - Number(b.geometry === null));
}

/** The coordinate system that a layer refers to; -1 and 0 stand for undefined ones. */
export function gpkgCrs(gpkg: Gpkg, tables: ReadonlySet<string>, srsId: number | null): StatedCrs {
  const nothing = { statement: null, isFixed: false };
  if (srsId === null || srsId <= 0 || !tables.has('gpkg_spatial_ref_sys')) return nothing;
  const { db, decoders } = gpkg;
  const newer = gpkgColumns(gpkg, 'gpkg_spatial_ref_sys').some(({ name }) => name === 'definition_12_063');
  const [row] = plainRows(
    db,
    ['organization', 'organization_coordsys_id', 'definition', newer ? 'definition_12_063' : 'NULL'],
    { from: `FROM gpkg_spatial_ref_sys WHERE srs_id = ${Math.trunc(srsId)}`, decoders },
  );
  if (row === undefined) return nothing;
  const organisation = String(row.organization).toUpperCase();
  const code = row.organization_coordsys_id;
  if (ORGANISATIONS.has(organisation) && typeof code === 'number') {
    return { statement: `${organisation}:${code}`, isFixed: false };
  }
  const definition = [row.definition, row.definition_12_063].find(isDefinition);
  return definition === undefined ? nothing : { statement: definition, isFixed: false };
}

/** Columns of a table without generated ones, whose values are expressions of the file. */
export function gpkgColumns({ db, decoders }: Gpkg, table: string): GpkgColumn[] {
  const from = `FROM pragma_table_xinfo('${table.replaceAll("'", "''")}') WHERE hidden = 0`;
  const columns = plainRows(db, ['name', 'type', 'pk'], { from, decoders });
  const keys = columns.filter(({ pk }) => pk !== 0).length;
  return columns.map(({ name, type, pk }) => ({
    name: String(name),
    type: String(type).toUpperCase(),
    isKey: pk !== 0 && keys === 1 && /^INTEGER$/i.test(String(type)),
  }));
}

type Geometry = Record<'table_name' | 'column_name' | 'geometry_type_name' | 'srs_id', Plain>;

function geometriesOf({ db, decoders }: Gpkg): ReadonlyMap<string, Geometry> {
  const columns = ['table_name', 'column_name', 'geometry_type_name', 'srs_id'] as const;
  const rows = plainRows(db, columns, { from: 'FROM gpkg_geometry_columns', decoders });
  return new Map(rows.map((row) => [lower(row.table_name), row]));
}

/** Tables that the file does not list; as GDAL does, they count when it lists features and nothing else. */
function unlisted(tables: ReadonlySet<string>, types: ReadonlyMap<string, Plain>): string[] {
  if (types.size === 0 || [...types.values()].some((type) => type !== 'features')) return [];
  return [...tables].filter((name) => !types.has(name) && !OWN_TABLES.test(name));
}

function layerOf(db: Database.Database, name: string, geometry: Geometry | undefined): GpkgLayer {
  const counted = db.prepare(`SELECT count(*) AS n FROM ${quoted(name)}`).get() as Readonly<Record<string, unknown>>;
  return {
    name,
    rows: Number(counted['n']),
    geometry: geometry === undefined ? null : String(geometry.geometry_type_name),
    geometryColumn: geometry === undefined ? null : String(geometry.column_name),
    srsId: typeof geometry?.srs_id === 'number' ? geometry.srs_id : null,
  };
}

/** `aspatial` was GDAL's word before the standard had `attributes`. */
function isTable(type: Plain): boolean {
  return type === 'features' || type === 'attributes' || type === 'aspatial';
}

/** GDAL writes an undefined system as a local one of that name. */
function isDefinition(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Z_]+\s*\[/i.test(value) && !/^(?:LOCAL_CS|ENGCRS)\["Undefined/i.test(value);
}

function lower(name: Plain): string {
  return String(name).toLowerCase();
}
