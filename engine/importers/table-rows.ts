/** Lines of a table to rows: names the columns, reads decimal commas, and gives each row the position it states. */
import { mapColumns } from '../../core/layers/columns.ts';
import type { FindingLog } from '../../core/layers/finding-log.ts';
import type { RawRow } from '../../core/layers/geometry-review.ts';
import { emptyProperties, type Cell } from '../../core/layers/imported-feature.ts';
import type { ImportError } from '../../core/layers/import-review.ts';
import { saysNoValue } from '../../core/layers/number-text.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from './limits.ts';
import type { TableRequest } from './position-table.ts';
import type { RawRows } from './raw-file.ts';
import { findHeader, isBlank, type TableLine } from './table-header.ts';
import { placeRows } from './table-position.ts';

type Form = Pick<RawRows, 'format' | 'layers' | 'layer' | 'delimiter'>;
/** `headerRow` is the 1-based row of the header. */
export type Table = {
  readonly columns: readonly string[];
  readonly rows: readonly RawRow[];
  readonly headerRow: number;
};

/** A cell that is a number with a decimal comma. */
const COMMA_NUMBER = /^[+-]?\d+,\d+$/;
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** The rows of a table, or why it is none. Cells stay as they are, so a leading zero is kept and no formula is run. */
export async function tableRows(
  lines: readonly TableLine[],
  form: Form,
  request: TableRequest,
): Promise<Result<RawRows, ImportError>> {
  const { headerRow: wanted } = request.options;
  const table = readTable(lines, { delimiter: form.delimiter, headerRow: wanted }, request.log);
  if (!table.ok) return table;
  const { columns, rows, headerRow } = table.value;
  const mapping = mapColumns(columns, request.options.role, request.options.columns);
  if (!mapping.ok) return mapping;
  const placed = await placeRows({ columns, rows, mapping: mapping.value }, request);
  const idColumn = mapping.value['id'] ?? columns.find((column) => column.toLowerCase() === 'id');
  const named = idColumn === undefined ? placed.rows : placed.rows.map((row) => withId(row, idColumn));
  return ok({ kind: 'rows', ...form, ...placed, rows: named, headerRow, encoding: null });
}

/** Lines to named columns and rows without positions. `delimiter` is null for a sheet; errors: `empty-file`, `header-row-missing`, `too-many-…`. */
export function readTable(
  lines: readonly TableLine[],
  { delimiter, headerRow: wanted }: { readonly delimiter: string | null; readonly headerRow: number | null },
  log: FindingLog,
): Result<Table, ImportError> {
  const at = findHeader(lines, wanted);
  const header = lines[at];
  if (header === undefined) {
    return err(
      wanted === null ? { code: 'empty-file', facts: {} } : { code: 'header-row-missing', facts: { row: wanted } },
    );
  }
  const width = header.cells.findLastIndex((cell) => !isBlank(cell)) + 1;
  const names = header.cells.slice(0, delimiter === null ? width : undefined);
  if (names.length > MAX_COLUMNS) return err({ code: 'too-many-columns', facts: { limit: MAX_COLUMNS } });
  const body = lines.slice(at + 1).filter(({ cells }) => delimiter !== null || !cells.every(isBlank));
  const maxRows = Math.min(MAX_ROWS, Math.floor(MAX_CELLS / Math.max(1, names.length)));
  if (body.length > maxRows) return err({ code: 'too-many-rows', facts: { limit: maxRows } });
  if (body.length === 0) log.report('no-rows', null);
  const columns = nameColumns(names, log);
  const commaColumns =
    delimiter === ',' || delimiter === null ? new Set<number>() : columnsWithComma(columns.length, body);
  const rows = body.map(({ cells, row }): RawRow => {
    if (delimiter !== null && cells.length !== columns.length)
      log.report('ragged-row', row, { expected: columns.length });
    const properties = emptyProperties();
    for (let index = 0; index < columns.length; index += 1) {
      properties[columns[index] ?? ''] = plainCell(cells[index], commaColumns.has(index));
    }
    return { row, id: null, geometry: null, problem: null, properties };
  });
  return ok({ columns, rows, headerRow: header.row });
}

function plainCell(cell: Cell | undefined, hasComma: boolean): Cell {
  if (cell === undefined || isBlank(cell)) return null;
  return hasComma && typeof cell === 'string' ? cell.trim().replace(',', '.') : cell;
}

function withId(row: RawRow, column: string): RawRow {
  const id = row.properties[column] ?? null;
  return id === null ? row : { ...row, id: String(id) };
}

/** Names of all columns: nameless ones get their number, repeated ones a counter. */
function nameColumns(cells: readonly Cell[], log: FindingLog): string[] {
  const taken = new Set<string>();
  return cells.map((cell, index) => {
    const base = isBlank(cell) ? `column ${index + 1}` : String(cell).trim();
    let name = base;
    for (let copy = 2; taken.has(name); copy += 1) name = `${base} (${copy})`;
    if (name !== base) log.report('repeated-column', null, { column: base });
    taken.add(name);
    return name;
  });
}

/** Columns in which every filled cell is a number and at least one has a decimal comma. */
function columnsWithComma(count: number, body: readonly TableLine[]): Set<number> {
  const found = new Set<number>();
  for (let index = 0; index < count; index += 1) {
    const filled = body.map(({ cells }) => String(cells[index] ?? '').trim()).filter((cell) => !saysNoValue(cell));
    if (filled.some((cell) => COMMA_NUMBER.test(cell)) && filled.every((cell) => NUMBER.test(cell))) found.add(index);
  }
  return found;
}
