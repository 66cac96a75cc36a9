/**
 * Text with separated cells to the lines of a table: the separator is recognised, quotes follow RFC 4180.
 *
 * Source: RFC 4180.
 */
import { CsvError, parse } from 'csv-parse/sync';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { MAX_RECORD_CHARACTERS } from './limits.ts';
import type { RawRows } from './raw-file.ts';
import { sniffDelimiter } from './sniff-delimiter.ts';
import type { TableLine } from './table-header.ts';
import { tableRows } from './table-rows.ts';
import type { TableRequest } from './position-table.ts';

/** The rows of a table, or why it is none. Nothing partial. */
export async function readCsv(text: string, request: TableRequest): Promise<Result<RawRows, ImportError>> {
  const delimiter = sniffDelimiter(text);
  const lines = readCsvLines(text, delimiter);
  if (!lines.ok) return lines;
  const format = delimiter === '\t' ? 'TSV' : 'CSV';
  return tableRows(lines.value, { format, layers: [], layer: null, delimiter }, request);
}

/** The lines of a table whose cells are separated by `delimiter`. Errors: `csv-quote-open` with the line it opens at, `csv-unreadable`. */
export function readCsvLines(text: string, delimiter: string): Result<readonly TableLine[], ImportError> {
  // One kind of line break: the parser counts a break inside quotes twice when it is CR LF.
  const plain = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
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
    return ok(records.map(({ record, info }) => ({ cells: record, row: info.lines - breaksIn(record) })));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const code = error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'csv-quote-open' : 'csv-unreadable';
    // Where the last whole record ends, or the cell that is not whole begins; the parser's own line is that of the end.
    const read = typeof error['bytes'] === 'number' ? error['bytes'] : 0;
    const before = Buffer.from(plain).subarray(0, read).toString();
    return err({ code, facts: { line: String(before.split('\n').length) } });
  }
}

function breaksIn(record: readonly string[]): number {
  return record.reduce((sum, cell) => sum + (cell.includes('\n') ? cell.split('\n').length - 1 : 0), 0);
}
