/**
 * Which column of a Parquet file holds its geometries, how they are written, and in which coordinate system.
 *
 * Source: GeoParquet 1.1.0, "File metadata" and "Encoding"; Parquet LogicalTypes, GEOMETRY and GEOGRAPHY.
 */
import { parquetSchema, type FileMetaData } from 'hyparquet';
import { readWkb } from './read-wkb.ts';
import type { StatedCrs } from './raw-file.ts';

export type GeometryColumn = {
  readonly name: string;
  readonly crs: StatedCrs;
  /** Columns that only repeat the geometry, such as a box for each row. */
  readonly helpers: readonly string[];
  /** A stored value as GeoJSON, structure unchecked; null when it is none. */
  readonly read: (value: unknown) => object | null;
};

type Json = Readonly<Record<string, unknown>>;

/** What a file says that says nothing. Source: both specifications. */
const CRS84 = 'OGC:CRS84';
/** Lists around the coordinates of a native encoding. */
const NATIVE: Readonly<Record<string, { readonly type: string; readonly depth: number }>> = {
  point: { type: 'Point', depth: 0 },
  linestring: { type: 'LineString', depth: 1 },
  multipoint: { type: 'MultiPoint', depth: 1 },
  polygon: { type: 'Polygon', depth: 2 },
  multilinestring: { type: 'MultiLineString', depth: 2 },
  multipolygon: { type: 'MultiPolygon', depth: 3 },
};

/** Null for a plain table. */
export function findGeometryColumn(metadata: FileMetaData): GeometryColumn | null {
  return fromGeoParquet(metadata) ?? fromLogicalType(metadata);
}

function fromGeoParquet(metadata: FileMetaData): GeometryColumn | null {
  const primary = primaryColumn(parseJson(metadata.key_value_metadata?.find(({ key }) => key === 'geo')?.value));
  if (primary === null) return null;
  const { name, column } = primary;
  if (!parquetSchema(metadata).children.some(({ element }) => element.name === name)) return null;
  const encoding = typeof column['encoding'] === 'string' ? column['encoding'] : 'WKB';
  const native = Object.hasOwn(NATIVE, encoding) ? NATIVE[encoding] : undefined;
  const read = native === undefined ? fromWkb : (value: unknown) => fromNative(value, native);
  return { name, crs: 'crs' in column ? crsOf(column['crs']) : stated(CRS84), helpers: helpersOf(column), read };
}

function primaryColumn(geo: unknown): { readonly name: string; readonly column: Json } | null {
  if (!isJson(geo) || !isJson(geo['columns'])) return null;
  const columns = geo['columns'];
  const name = typeof geo['primary_column'] === 'string' ? geo['primary_column'] : Object.keys(columns)[0];
  const column = name !== undefined && Object.hasOwn(columns, name) ? columns[name] : null;
  return name !== undefined && isJson(column) ? { name, column } : null;
}

/** The columns of a covering, which GeoParquet 1.1 lets writers add for speed. */
function helpersOf(column: Json): string[] {
  const covering = isJson(column['covering']) ? column['covering']['bbox'] : null;
  const paths = isJson(covering) ? Object.values(covering) : [];
  const roots = paths.flatMap((path) =>
    Array.isArray(path) && path.length > 1 && typeof path[0] === 'string' ? [path[0]] : [],
  );
  return [...new Set(roots)];
}

function fromLogicalType(metadata: FileMetaData): GeometryColumn | null {
  for (const { element } of parquetSchema(metadata).children) {
    const type = element.logical_type;
    if (type?.type !== 'GEOMETRY' && type?.type !== 'GEOGRAPHY') continue;
    return { name: element.name, crs: crsOfText(type.crs, metadata), helpers: [], read: fromWkb };
  }
  return null;
}

/** A code, WKT, PROJJSON, `srid:n`, or `projjson:key` for a text among the metadata of the file. */
function crsOfText(text: string | undefined, metadata: FileMetaData): StatedCrs {
  if (text === undefined || text.trim() === '') return stated(CRS84);
  const [, srid] = /^srid:(\d{1,9})$/i.exec(text) ?? [];
  if (srid !== undefined) return stated(srid === '0' ? null : `EPSG:${srid}`);
  const [, key] = /^projjson:(.+)$/i.exec(text) ?? [];
  const json = parseJson(
    key === undefined ? text : metadata.key_value_metadata?.find((entry) => entry.key === key)?.value,
  );
  return isJson(json) ? crsOf(json) : stated(text);
}

/** PROJJSON by its code where it has one, else as it stands. Null means that the system is not known. */
function crsOf(crs: unknown): StatedCrs {
  if (typeof crs === 'string') return stated(crs);
  if (!isJson(crs)) return stated(null);
  const ids: unknown[] = [crs['id'], ...(Array.isArray(crs['ids']) ? (crs['ids'] as unknown[]) : [])];
  for (const id of ids) {
    if (!isJson(id)) continue;
    const { authority, code } = id as { readonly authority?: unknown; readonly code?: unknown };
    if (typeof authority === 'string' && (typeof code === 'string' || typeof code === 'number'))
      return stated(`${authority}:${code}`);
  }
  return stated(JSON.stringify(crs));
}

function stated(statement: string | null): StatedCrs {
  return { statement, isFixed: false };
}

function fromWkb(value: unknown): object | null {
  return value instanceof Uint8Array ? (readWkb(value)?.geometry ?? null) : null;
}

function fromNative(value: unknown, { type, depth }: { readonly type: string; readonly depth: number }): object | null {
  const coordinates = nativeCoordinates(value, depth);
  return coordinates === null ? null : { type, coordinates };
}

/** Structs of x, y and z, or lists of numbers, inside as many lists as the kind has. */
function nativeCoordinates(value: unknown, depth: number): readonly unknown[] | null {
  if (depth > 0) return Array.isArray(value) ? value.map((part) => nativeCoordinates(part, depth - 1)) : null;
  if (Array.isArray(value)) return value as readonly unknown[];
  if (!isJson(value)) return null;
  const { x, y, z } = value as { readonly x?: unknown; readonly y?: unknown; readonly z?: unknown };
  // An empty point is written as not-a-number.
  if (Number.isNaN(x) || Number.isNaN(y)) return [];
  return typeof z === 'number' ? [x, y, z] : [x, y];
}

function parseJson(text: string | undefined): unknown {
  if (text === undefined) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
