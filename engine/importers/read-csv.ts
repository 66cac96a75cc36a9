/**
 * Tables of text to rows: separator and decimal mark are recognised, positions come from a latitude and a
 * longitude column or from a column of well-known text.
 *
 * Cells stay text: a leading zero is kept and a formula is never run. Source: RFC 4180.
 */
import { CsvError, parse } from 'csv-parse/sync';
import { mapColumns, type Mapping } from '../../core/layers/columns.ts';
import { readCoordinate } from '../../core/layers/coordinate-text.ts';
import type { FindingLog } from '../../core/layers/finding-log.ts';
import { POSITION_OPTIONAL } from '../../core/layers/geometry-kinds.ts';
import type { RawRow } from '../../core/layers/geometry-review.ts';
import { emptyProperties, type Cell } from '../../core/layers/imported-feature.ts';
import type { ImportError } from '../../core/layers/import-review.ts';
import type { LayerRole } from '../../core/layers/layer-info.ts';
import { saysNoValue } from '../../core/layers/number-text.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_RECORD_CHARACTERS, MAX_ROWS } from './limits.ts';
import type { RawRows } from './raw-file.ts';
import { readWkt } from './read-wkt.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';

type Options = { readonly role: LayerRole | null; readonly given: Mapping; readonly log: FindingLog };
type Line = { readonly cells: readonly string[]; readonly row: number };
type Placed = { readonly geometry: object | null; readonly problem: string | null };

/** A cell that is a number with a decimal comma. */
const COMMA_NUMBER = /^[+-]?\d+,\d+$/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** The rows of a table, or why it is none. Nothing partial. */
export function readCsv(text: string, options: Options): Result<RawRows, ImportError> {
  const delimiter = sniffDelimiter(text);
  const lines = readLines(text, delimiter);
  if (!lines.ok) return lines;
  const [header, ...body] = lines.value;
  if (header === undefined) return err({ code: 'empty-file', facts: {} });
  if (header.cells.length > MAX_COLUMNS) return err({ code: 'too-many-columns', facts: { limit: MAX_COLUMNS } });
  const maxRows = Math.min(MAX_ROWS, Math.floor(MAX_CELLS / header.cells.length));
  if (body.length > maxRows) return err({ code: 'too-many-rows', facts: { limit: maxRows } });
  const columns = nameColumns(header.cells, options.log);
  const mapping = mapColumns(columns, options.role, options.given);
  if (!mapping.ok) return mapping;
  if (body.length === 0) options.log.report('no-rows', null);
  const locate = locator(mapping.value, options);
  const commaColumns = delimiter === ',' ? new Set<number>() : columnsWithComma(columns.length, body);
  const rows = body.map(({ cells, row }): RawRow => {
    if (cells.length !== columns.length) {
      options.log.report('ragged-row', row, { expected: columns.length });
    }
    const properties = emptyProperties();
    for (const [index, column] of columns.entries()) {
      const cell = cells[index] ?? '';
      properties[column] = cell.trim() === '' ? null : commaColumns.has(index) ? cell.trim().replace(',', '.') : cell;
    }
    const idColumn = mapping.value['id'] ?? columns.find((column) => column.toLowerCase() === 'id');
    const id = idColumn === undefined ? null : (properties[idColumn] ?? null);
    return { row, id: id === null ? null : String(id), ...locate(properties), properties };
  });
  return ok({
    kind: 'rows',
    format: delimiter === '\t' ? 'TSV' : 'CSV',
    crs: { statement: null, isFixed: false },
    layers: [],
    layer: null,
    rows,
    columns,
    delimiter,
    headerRow: header.row,
    encoding: null,
  });
}

function readLines(text: string, delimiter: string): Result<readonly Line[], ImportError> {
  // One kind of line break: the parser counts a break inside quotes twice when it is CR LF.
  const plain = text.replace(/\r\n?/g, '\n');
  try {
    const records = parse(plain, {
      delimiter,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_RECORD_CHARACTERS,
      info: true,
    }) as unknown as readonly { readonly record: readonly string[]; readonly info: { readonly lines: number } }[];
    return ok(
      records.map(({ record, info }) => {
        const breaks = record.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
        return { cells: record, row: info.lines - breaks };
      }),
    );
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'csv-quote-open' : 'csv-unreadable';
    const read = typeof error['bytes_records'] === 'number' ? error['bytes_records'] : 0;
    const before = Buffer.from(plain).subarray(0, read).toString();
    return err({ code, facts: { line: String(before.split('\n').length) } });
  }
}

/** Names of all columns: nameless ones get their number, repeated ones a counter. */
function nameColumns(cells: readonly string[], log: FindingLog): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const base = cell.trim() === '' ? `column ${index + 1}` : cell.trim();
    let name = base;
    for (let copy = 2; taken.has(name); copy += 1) name = `${base} (${copy})`;
    if (name !== base) log.report('repeated-column', null, { column: base });
    taken.add(name);
    return name;
  });
}

/** Columns in which every filled cell is a number and at least one has a decimal comma. */
function columnsWithComma(count: number, body: readonly Line[]): Set<number> {
  const found = new Set<number>();
  for (let index = 0; index < count; index += 1) {
    const filled = body.map(({ cells }) => (cells[index] ?? '').trim()).filter((cell) => !saysNoValue(cell));
    if (filled.some((cell) => COMMA_NUMBER.test(cell)) && filled.every((cell) => NUMBER.test(cell))) found.add(index);
  }
  return found;
}

/** How a row of this table gets its position. */
function locator(mapping: Mapping, { role, log }: Options): (properties: Readonly<Record<string, Cell>>) => Placed {
  const { lat, lon, wkt } = mapping;
  if (lat !== undefined && lon !== undefined) {
    return (properties) => placeByDegrees(properties[lat] ?? null, properties[lon] ?? null);
  }
  if (wkt !== undefined) return (properties) => placeByWkt(properties[wkt] ?? null);
  const mayLack = role !== null && POSITION_OPTIONAL.has(role);
  if (!mayLack) log.report('no-coordinate-columns', null);
  return () => ({ geometry: null, problem: null });
}

function placeByDegrees(lat: Cell, lon: Cell): Placed {
  if (lat === null || lon === null) return { geometry: null, problem: 'coordinate-missing' };
  const [y, x] = [readCoordinate(String(lat), 'lat'), readCoordinate(String(lon), 'lon')];
  if (x === null || y === null) return { geometry: null, problem: 'coordinate-unreadable' };
  return { geometry: { type: 'Point', coordinates: [x, y] }, problem: null };
}

function placeByWkt(cell: Cell): Placed {
  if (cell === null) return { geometry: null, problem: 'coordinate-missing' };
  const read = readWkt(String(cell));
  if (read.ok) return { geometry: read.value, problem: null };
  return { geometry: null, problem: read.error.code };
}
