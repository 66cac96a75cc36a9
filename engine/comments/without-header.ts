/**
 * Does a table of comments begin without names of columns? Its first row then is a comment, which would be lost as a header and
 * quoted as one.
 */
import type { Cell } from '../../core/layers/imported-feature.ts';
import { findHeader, type TableLine } from '../importers/table-header.ts';
import { isUsualColumn } from './comment-columns.ts';

/** Characters that a name of a column has at most. Heuristic. */
const MOST_NAME = 40;
/** Two words and more that end as a sentence does, or a sentence with another behind it; `Ref. no.` is none. Heuristic. */
const SENTENCE = /\s\S*(?:[!?]|\p{L}{4,}\.)["'”’)]*\s*$|[.!?]["'”’)]*\s+\p{Lu}/u;

/**
 * The lines with `column 1`, `column 2` … above them; null where the header is one. A column with a usual name, or with one
 * of the `stated`, makes it a header, however long the others are: forms ask whole questions.
 */
export function withNumberedColumns(
  lines: readonly TableLine[],
  { headerRow, stated }: { readonly headerRow: number | null; readonly stated: readonly string[] },
): readonly TableLine[] | null {
  if (headerRow !== null) return null;
  const at = findHeader(lines, null);
  const cells = (lines[at]?.cells ?? []).map(textOf);
  if (cells.some((cell) => isUsualColumn(cell) || stated.includes(cell))) return null;
  if (!cells.some((cell) => cell.length > MOST_NAME || SENTENCE.test(cell))) return null;
  const width = lines.reduce((most, line) => Math.max(most, line.cells.length), 0);
  return [{ row: 0, cells: Array.from({ length: width }, (_, i) => `column ${i + 1}`) }, ...lines.slice(at)];
}

function textOf(cell: Cell): string {
  return cell === null ? '' : String(cell).trim();
}
