/**
 * Parquet to rows: GeoParquet 1.0 and 1.1 with well-known binary or native coordinates, Parquet's own GEOMETRY and
 * GEOGRAPHY, and plain tables with columns of coordinates or names of places.
 *
 * Lists and structs become JSON text; whole numbers beyond the exact range of a double become text.
 * Source: parquet.apache.org/docs/file-format; geoparquet.org/releases/v1.1.0.
 */
import { parquetMetadata, parquetRead, parquetSchema, type FileMetaData } from 'hyparquet';
import { mapColumns } from '../../core/layers/columns.ts';
import type { RawRow } from '../../core/layers/geometry-review.ts';
import { emptyProperties, type Cell } from '../../core/layers/imported-feature.ts';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import { makeRawRows } from './make-raw-rows.ts';
import { budgetedCompressors, MAX_PARQUET_BYTES } from './parquet-budget.ts';
import { parquetCell } from './parquet-cell.ts';
import { findGeometryColumn, type GeometryColumn } from './parquet-geometry.ts';
import type { RawFile } from './raw-file.ts';
import type { ReadRequest } from './reader.ts';
import { placeRows } from './table-position.ts';

type Columns = ReadonlyMap<string, readonly unknown[]>;

/** The rows of a Parquet file, or why it is none. Nothing partial. */
export async function readParquet(request: ReadRequest): Promise<Result<RawFile, ImportError>> {
  const file = toArrayBuffer(request.file.bytes);
  const metadata = readMetadata(file);
  if (metadata === null) return err({ code: 'parquet-unreadable', facts: {} });
  const refused = checkSize(metadata);
  if (refused !== null) return err(refused);
  const names = parquetSchema(metadata).children.map(({ element }) => element.name);
  const geometry = findGeometryColumn(metadata);
  const columns = await readColumns(file, asBytes(metadata, geometry?.name));
  if (columns === null) return err({ code: 'parquet-unreadable', facts: {} });
  const given = names.filter((name) => name !== geometry?.name && !geometry?.helpers.includes(name));
  const rows = toRows(columns, { rows: Number(metadata.num_rows), given, geometry });
  if (geometry !== null) {
    const { crs } = geometry;
    return ok(makeRawRows({ format: 'GeoParquet', crs, layers: [], layer: null, rows, columns: given }));
  }
  const mapping = mapColumns(given, request.options.role, request.options.columns);
  if (!mapping.ok) return mapping;
  const placed = await placeRows({ columns: given, rows, mapping: mapping.value }, request);
  return ok(makeRawRows({ format: 'Parquet', layers: [], layer: null, ...placed }));
}

/** The library wants a buffer of its own; what was read from a file usually is one. */
function toArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = bytes;
  const isWhole = buffer instanceof ArrayBuffer && byteOffset === 0 && byteLength === buffer.byteLength;
  return isWhole ? buffer : new Uint8Array(bytes).buffer;
}

function readMetadata(file: ArrayBuffer): FileMetaData | null {
  try {
    const metadata = parquetMetadata(file, { geoparquet: false });
    // A tree that does not fit its list is found out here and not while columns are read.
    return metadata.schema.length > 0 && parquetSchema(metadata).children.length > 0 ? metadata : null;
  } catch {
    return null;
  }
}

/** What the footer announces is believed only within limits. */
function checkSize({ num_rows, row_groups, schema }: FileMetaData): ImportError | null {
  const rows = Number(num_rows);
  if (!(rows >= 0) || row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0) !== rows) {
    return { code: 'parquet-unreadable', facts: {} };
  }
  if (schema.length > MAX_COLUMNS) return { code: 'too-many-columns', facts: { limit: MAX_COLUMNS } };
  const maxRows = Math.min(MAX_ROWS, Math.floor(MAX_CELLS / schema.length));
  if (rows > maxRows) return { code: 'too-many-rows', facts: { limit: maxRows } };
  if (!row_groups.every((group) => fitsSchema(group, leafPaths(schema))))
    return { code: 'parquet-unreadable', facts: {} };
  const chunks = row_groups.flatMap(({ columns }) => columns.flatMap(({ meta_data }) => meta_data ?? []));
  const bytes = chunks.reduce((sum, chunk) => sum + Number(chunk.total_uncompressed_size), 0);
  if (bytes > MAX_PARQUET_BYTES)
    return { code: 'archive-too-large', facts: { limit: Math.round(MAX_PARQUET_BYTES / 1e6) } };
  return chunks.some(({ num_values }) => Number(num_values) > MAX_CELLS)
    ? { code: 'parquet-unreadable', facts: {} }
    : null;
}

/** Paths of the columns that hold values, in the order of the schema, which lists a tree depth first. */
function leafPaths(schema: FileMetaData['schema']): readonly string[] {
  const leaves: string[] = [];
  let at = 1;
  const walk = (children: number, path: readonly string[]) => {
    for (let child = 0; child < children && at < schema.length; child += 1) {
      const { name = '', num_children: below = 0 } = schema[at] ?? {};
      at += 1;
      if (below === 0) leaves.push([...path, name].join('\0'));
      else walk(below, [...path, name]);
    }
  };
  walk(schema[0]?.num_children ?? 0, []);
  return leaves;
}

/** Every column of the group once and no other: the library leaves the failure of one it does not expect to nobody. */
function fitsSchema({ columns }: FileMetaData['row_groups'][number], leaves: readonly string[]): boolean {
  const paths = columns.map(({ meta_data }) => meta_data?.path_in_schema.join('\0'));
  return (
    paths.length === leaves.length &&
    new Set(leaves).size === leaves.length &&
    paths.every((path, i) => path === leaves[i])
  );
}

/** The library reads bytes that nothing annotates as text, which well-known binary is not. */
function asBytes(metadata: FileMetaData, geometry: string | undefined): FileMetaData {
  const schema = metadata.schema.map((element) =>
    element.name === geometry && element.type === 'BYTE_ARRAY'
      ? { ...element, logical_type: { type: 'GEOMETRY' as const } }
      : element,
  );
  return { ...metadata, schema };
}

/** All columns, each as one list of values in row order; null when the file is damaged. */
async function readColumns(file: ArrayBuffer, metadata: FileMetaData): Promise<Columns | null> {
  const columns = new Map<string, unknown[]>();
  const parsers = { geometryFromBytes: (bytes: Uint8Array) => bytes, geographyFromBytes: (bytes: Uint8Array) => bytes };
  const given = { file, metadata, geoparquet: false, parsers };
  try {
    // Where a column is made of several parts, the library leaves the failure of the second part to nobody, which ends
    // the process; a read that keeps nothing waits for all parts.
    if (hasParts(metadata)) await parquetRead({ ...given, compressors: budgetedCompressors() });
    await parquetRead({
      ...given,
      compressors: budgetedCompressors(),
      onChunk: ({ columnName, columnData, rowStart }) => {
        const values = columns.get(columnName) ?? new Array<unknown>(Number(metadata.num_rows));
        columns.set(columnName, values);
        for (let index = 0; index < columnData.length; index += 1)
          values[rowStart + index] = columnData[index] as unknown;
      },
    });
    return columns;
  } catch {
    return null;
  }
}

/** Whether any column is stored as more than one. */
function hasParts({ schema }: FileMetaData): boolean {
  return schema.slice(1).some(({ num_children: children }) => (children ?? 0) > 1);
}

function toRows(
  columns: Columns,
  given: { readonly rows: number; readonly given: readonly string[]; readonly geometry: GeometryColumn | null },
): RawRow[] {
  const { geometry } = given;
  const cells = given.given.map((name) => [name, columns.get(name) ?? []] as const);
  const shapes = geometry === null ? null : (columns.get(geometry.name) ?? []);
  const rows = new Array<RawRow>(given.rows);
  for (let index = 0; index < given.rows; index += 1) {
    const properties = emptyProperties();
    for (const [name, values] of cells) properties[name] = parquetCell(values[index]);
    rows[index] = { row: index + 1, id: idOf(properties), properties, ...shapeOf(geometry, shapes?.[index]) };
  }
  return rows;
}

function idOf(properties: Readonly<Record<string, Cell>>): string | null {
  const id = properties['id'] ?? null;
  return id === null ? null : String(id);
}

function shapeOf(column: GeometryColumn | null, value: unknown): Pick<RawRow, 'geometry' | 'problem'> {
  if (column === null) return { geometry: null, problem: null };
  if (value === null || value === undefined) return { geometry: null, problem: 'no-geometry' };
  const geometry = column.read(value);
  return geometry === null ? { geometry: null, problem: 'wkb-unreadable' } : { geometry, problem: null };
}
