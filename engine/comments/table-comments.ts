/** Tables of comments, one a row: CSV, workbooks, tables of a document. */
import type { FindingLog } from '../../core/layers/finding-log.ts';
import type { Cell } from '../../core/layers/imported-feature.ts';
import type { ImportError } from '../../core/layers/import-review.ts';
import { folded } from '../../core/layers/find-places.ts';
import { readText } from '../../core/layers/number-text.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { decodeText } from '../importers/decode-text.ts';
import { readCsvLines } from '../importers/read-csv.ts';
import { readXlsxSheet } from '../importers/read-xlsx.ts';
import { sniffDelimiter } from '../importers/sniff-delimiter.ts';
import type { TableLine } from '../importers/table-header.ts';
import { readTable } from '../importers/table-rows.ts';
import { mapCommentColumns, withholdingColumns } from './comment-columns.ts';
import { MAX_COMMENTS, MAX_RESTARTS } from './comment-limits.ts';
import { withNumberedColumns } from './without-header.ts';
import {
  rawComment,
  type CommentOptions,
  type CommentReader,
  type CommentRefusal,
  type RawComment,
  type ReadColumns,
} from './raw-comment.ts';

/** What says in a column of withheld rows that this one is not; anything else may be the reason why it is. Three languages, folded. Heuristic. */
const NOT_WITHHELD =
  /^(?:|n|no|not|false|f|0|0 0|none|nil|null|n a|na|nan|falso|non|nessun[oa]?|ningun[oa]?|(?:no|not|non) (?:withheld|restricted|confidential|withdrawn|applicable|riservato|ritirato|reservado|retirado))$/;

/** Comma, semicolon, tab or bar separated. A quote that never closes costs the row it opens in, not the file. */
export const readCsvComments: CommentReader = (file, options, log) => {
  const decoded = decodeText(file.bytes);
  if (decoded === null) return Promise.resolve(err({ code: 'comments-not-text', facts: {} }));
  if (decoded.replaced > 0) log.note('text-bytes-replaced', null, { places: decoded.replaced });
  const delimiter = sniffDelimiter(decoded.text);
  const table = linesAndBroken(decoded.text, delimiter);
  if (!table.ok) return Promise.resolve(table);
  const { lines, broken } = table.value;
  const read = tableComments(lines, { delimiter, options, log });
  if (!read.ok) return Promise.resolve(read);
  const { comments, columns } = read.value;
  for (const row of broken) log.report('comment-row-broken', row);
  const all = [...comments, ...broken.map((row) => rawComment({ row, text: null }))];
  const format = delimiter === '\t' ? 'TSV' : 'CSV';
  return Promise.resolve(ok({ format, columns, comments: all.sort((a, b) => a.row - b.row) }));
};

/** One sheet of a workbook. */
export const readXlsxComments: CommentReader = async (file, options, log) => {
  const sheet = await readXlsxSheet(file.bytes, options.layer);
  if (!sheet.ok) return sheet;
  const read = tableComments(sheet.value.lines, { delimiter: null, options, log });
  return read.ok ? ok({ format: 'Excel (XLSX)', ...read.value }) : read;
};

/** The rows of a table as comments; `delimiter` is null where cells are cells. */
export function tableComments(
  lines: readonly TableLine[],
  {
    delimiter,
    options,
    log,
  }: { readonly delimiter: string | null; readonly options: CommentOptions; readonly log: FindingLog },
): Result<{ readonly comments: RawComment[]; readonly columns: ReadColumns }, CommentRefusal> {
  const stated = Object.values(options.columns);
  const numbered = withNumberedColumns(lines, { headerRow: options.headerRow, stated });
  if (numbered !== null) log.report('comment-table-without-header', null);
  const table = readTable(numbered ?? lines, { delimiter, headerRow: numbered === null ? options.headerRow : 0 }, log);
  if (!table.ok) return table;
  const { columns, rows } = table.value;
  if (rows.length > MAX_COMMENTS) return err({ code: 'too-many-rows', facts: { limit: MAX_COMMENTS } });
  const mapped = mapCommentColumns(
    columns,
    rows.map(({ properties }) => properties),
    options.columns,
  );
  if (!mapped.ok) return mapped;
  const { mapping, isGuessed } = mapped.value;
  const withholding = withholdingColumns(columns, mapping, options.columns);
  if (isGuessed) log.note('comment-text-guessed', null, { column: mapping['text'] ?? '' });
  return ok({
    columns: { names: columns, mapping },
    comments: rows.map(({ row, properties }) => {
      const cell = (field: string): Cell => properties[mapping[field] ?? ''] ?? null;
      const text = (field: string) => readText(cell(field));
      const names = [text('firstName'), text('lastName')].filter((name) => name !== null).join(' ');
      return rawComment({
        ...{
          row,
          text: text('text'),
          number: text('number'),
          date: cell('date'),
          name: text('name') ?? (names || null),
        },
        ...{ organisation: text('organisation'), authorKind: text('authorKind'), contact: text('contact') },
        ...{ lat: cell('lat'), lon: cell('lon'), precisionKm: cell('precisionKm'), address: text('address') },
        place: {
          ...{ zip: text('zip'), place: text('place'), county: text('county') },
          ...{ state: text('state'), country: text('country') },
        },
        isWithheld: withholding.some((column) => !NOT_WITHHELD.test(folded(readText(properties[column]) ?? ''))),
      });
    }),
  });
}

type Lines = { readonly lines: TableLine[]; readonly broken: number[] };

/** The lines that can be read and the numbers of those that open a quote and never close it. */
function linesAndBroken(text: string, delimiter: string): Result<Lines, ImportError> {
  const physical = text.replace(/\r\n?/g, '\n').split('\n');
  const lines: TableLine[] = [];
  const broken: number[] = [];
  let start = 0;
  for (let restart = 0; restart <= MAX_RESTARTS; restart += 1) {
    const rest = readCsvLines(physical.slice(start).join('\n'), delimiter);
    if (rest.ok) {
      for (const { cells, row } of rest.value) lines.push({ cells, row: row + start });
      return ok({ lines, broken });
    }
    const line = Number(rest.error.facts['line']);
    // A broken header leaves nothing to name the columns by.
    if (rest.error.code !== 'csv-quote-open' || start + line <= 1) return rest;
    const before = readCsvLines(physical.slice(start, start + line - 1).join('\n'), delimiter);
    if (!before.ok) return rest;
    for (const { cells, row } of before.value) lines.push({ cells, row: row + start });
    broken.push(start + line);
    start += line;
  }
  return err({ code: 'csv-quote-open', facts: { line: String(broken[0] ?? 1) } });
}
