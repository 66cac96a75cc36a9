/**
 * Excel workbooks to rows: one sheet, its header found below titles and blank rows, dates as ISO text.
 *
 * What the archive says it unpacks to is checked before anything is unpacked. Formulas come as the value that was
 * saved with them; nothing is computed.
 */
import readXlsx, { type Sheet } from 'read-excel-file/universal';
import type { Cell } from '../../core/layers/imported-feature.ts';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { MAX_CELLS } from './limits.ts';
import { openArchive } from './open-archive.ts';
import type { LayerChoice, RawFile } from './raw-file.ts';
import type { ReadRequest } from './reader.ts';
import { findHeader, isBlank, type TableLine } from './table-header.ts';
import { tableRows } from './table-rows.ts';

type Table = { readonly name: string; readonly lines: readonly TableLine[]; readonly rows: number };

/** Share of the rows of the longest sheet from which on a sheet is a table and no cover or legend. Heuristic. */
const TABLE_SHARE = 0.1;

/** The rows of one sheet, or why there are none. Nothing partial. */
export async function readXlsxFile(request: ReadRequest): Promise<Result<RawFile, ImportError>> {
  const sheet = await readXlsxSheet(request.file.bytes, request.options.layer);
  if (!sheet.ok) return sheet;
  const { lines, layers, layer } = sheet.value;
  return tableRows(lines, { format: 'Excel (XLSX)', layers, layer, delimiter: null }, request);
}

export type XlsxSheet = {
  readonly lines: readonly TableLine[];
  /** All sheets of the workbook, and which of them this is. */
  readonly layers: readonly LayerChoice[];
  readonly layer: string;
};

/** The lines of a sheet, of the first one that is a table when none is named. */
export async function readXlsxSheet(bytes: Uint8Array, wanted: string | null): Promise<Result<XlsxSheet, ImportError>> {
  const archive = await openArchive(bytes);
  if (!archive.ok) return archive;
  const sheets = await readSheets(bytes);
  if (sheets === null) return err({ code: 'xlsx-unreadable', facts: {} });
  const cells = sheets.reduce((sum, { data }) => sum + data.length * (data[0]?.length ?? 0), 0);
  if (cells > MAX_CELLS) return err({ code: 'too-many-rows', facts: { limit: MAX_CELLS } });
  const tables = sheets.map(toTable);
  const chosen = wanted === null ? firstTable(tables) : tables.find(({ name }) => name === wanted);
  if (chosen === undefined) {
    if (wanted === null) return err({ code: 'empty-file', facts: {} });
    return err({
      code: 'layer-not-found',
      facts: { layer: wanted, layers: tables.map(({ name }) => name).join(', ') },
    });
  }
  const layers = tables.map(({ name, rows }): LayerChoice => ({ name, rows, geometry: null }));
  return ok({ lines: chosen.lines, layers, layer: chosen.name });
}

async function readSheets(bytes: Uint8Array): Promise<readonly Sheet[] | null> {
  try {
    return await readXlsx(new Blob([new Uint8Array(bytes)]), { trim: false });
  } catch {
    return null;
  }
}

function toTable({ sheet, data }: Sheet): Table {
  const lines = data.map((cells, index) => ({ cells: cells.map(toCell), row: index + 1 }));
  const header = findHeader(lines, null);
  const body = lines.slice(header + 1).filter(({ cells }) => !cells.every(isBlank));
  return { name: sheet, lines, rows: header === -1 ? 0 : body.length };
}

/** The first sheet that is long enough to be the table of the workbook. */
function firstTable(tables: readonly Table[]): Table | undefined {
  const most = Math.max(0, ...tables.map(({ rows }) => rows));
  return most === 0
    ? tables.find(({ lines }) => lines.length > 0)
    : tables.find(({ rows }) => rows >= TABLE_SHARE * most);
}

/** Days without a time of day are days. */
function toCell(cell: unknown): Cell {
  if (cell instanceof Date) {
    if (Number.isNaN(cell.getTime())) return null;
    const text = cell.toISOString();
    return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.replace(/(?:\.000)?Z$/, '');
  }
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
}
