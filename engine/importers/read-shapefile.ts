/**
 * A shapefile to rows: geometry from `.shp`, cells from `.dbf`, coordinate system from `.prj`. A `.dbf` alone is a table
 * without geometry, a `.shp` alone is geometry without cells.
 *
 * Source: Esri, Shapefile Technical Description (July 1998).
 */
import type { RawRow } from '../../core/layers/geometry-review.ts';
import type { ImportError } from '../../core/layers/import-review.ts';
import { ok, type Result } from '../../core/lib/result.ts';
import type { FindingLog } from '../../core/layers/finding-log.ts';
import { makeRawRows, makeRow } from './make-raw-rows.ts';
import type { RawFile, StatedCrs } from './raw-file.ts';
import { readDbf, type DbfTable } from './read-dbf.ts';
import type { ReadRequest, SourceFile } from './reader.ts';
import { readShpGeometry } from './shp-geometry.ts';
import { findShpRecords } from './shp-records.ts';

/** The rows of a shapefile and its parts, or why it is none. */
export function readShapefile({ file, log }: ReadRequest): Promise<Result<RawFile, ImportError>> {
  return Promise.resolve(readParts(file, log));
}

/** The rows of a table without geometry. */
export function readDbfAlone({ file, log }: ReadRequest): Promise<Result<RawFile, ImportError>> {
  const table = readDbf({ bytes: file.bytes, cpg: textOf(file.parts, 'cpg'), log });
  if (!table.ok) return Promise.resolve(table);
  const rows: RawRow[] = [];
  for (let index = 0; index < table.value.rows; index += 1) {
    const cells = table.value.row(index);
    if (cells !== null) rows.push(makeRow({ row: index + 1, id: null, geometry: null, cells }));
  }
  return Promise.resolve(ok(fileOf(rows, table.value, { statement: null, isFixed: false })));
}

function readParts({ bytes, parts }: SourceFile, log: FindingLog): Result<RawFile, ImportError> {
  const found = findShpRecords(bytes, parts.get('shx') ?? null);
  if (!found.ok) return found;
  const { records, isIndexIgnored } = found.value;
  if (isIndexIgnored) log.note('shx-ignored', null);
  const read = readTable(parts, log);
  if (!read.ok) return read;
  const table = read.value;
  if (table !== null && table.rows !== records.length) {
    log.report('dbf-differs', null, { geometries: records.length, rows: table.rows });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const rows: RawRow[] = [];
  for (const [index, record] of records.entries()) {
    const cells = table === null || index >= table.rows ? [] : table.row(index);
    if (cells !== null) rows.push(readRow(index + 1, readShpGeometry(view, record), cells));
  }
  return ok(fileOf(rows, table, statedCrs(textOf(parts, 'prj'))));
}

function readTable(parts: SourceFile['parts'], log: FindingLog): Result<DbfTable | null, ImportError> {
  const bytes = parts.get('dbf');
  if (bytes !== undefined) return readDbf({ bytes, cpg: textOf(parts, 'cpg'), log });
  log.note('dbf-missing', null);
  return ok(null);
}

function readRow(
  row: number,
  geometry: ReturnType<typeof readShpGeometry>,
  cells: NonNullable<ReturnType<DbfTable['row']>>,
): RawRow {
  if (geometry !== 'unreadable') return makeRow({ row, id: null, geometry, cells });
  return { ...makeRow({ row, id: null, geometry: null, cells }), problem: 'geometry-unreadable' };
}

function fileOf(rows: readonly RawRow[], table: DbfTable | null, crs: StatedCrs): RawFile {
  return makeRawRows({
    format: 'Shapefile',
    crs,
    layers: [],
    layer: null,
    rows,
    columns: table?.columns ?? [],
    encoding: table?.codePage === 'utf-8' ? 'UTF-8' : table?.codePage === 'windows-1252' ? 'Windows-1252' : null,
  });
}

/** The `.prj` as it is; the review judges whether it names a system. */
function statedCrs(prj: string | null): StatedCrs {
  const text = prj?.replace(/^\ufeff/, '').trim() ?? '';
  return { statement: text === '' ? null : text, isFixed: false };
}

function textOf(parts: SourceFile['parts'], ending: string): string | null {
  const bytes = parts.get(ending) ?? (ending === 'cpg' ? parts.get('cst') : undefined);
  return bytes === undefined ? null : Buffer.from(bytes).toString('utf8');
}
