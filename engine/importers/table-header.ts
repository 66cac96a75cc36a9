/**
 * Which row of a table names its columns? Reports put titles, dates and blank rows above it.
 *
 * A header fills more than half as many cells as the rows do, and none of them with a number. When no early row is
 * like that, the first one is the header: a table without titles is never cut.
 */
import type { Cell } from '../../core/layers/imported-feature.ts';
import { readNumber } from '../../core/layers/number-text.ts';

/** A row as it stands in the file; `row` is its 1-based line or row number. */
export type TableLine = { readonly cells: readonly Cell[]; readonly row: number };

/** Rows searched for a header, and rows that tell how wide the table is. Heuristic: a page of preface. */
const SEARCHED = 60;
const SAMPLED = 400;

/** Index into `lines` of the header; -1 when `headerRow` lies beyond the table. */
export function findHeader(lines: readonly TableLine[], headerRow: number | null): number {
  if (headerRow !== null) return lines.findIndex(({ row, cells }) => row >= headerRow && filled(cells) > 0);
  const width = usualWidth(lines);
  const found = lines.slice(0, SEARCHED).findIndex(({ cells }) => isHeader(cells, width));
  return found > 0 ? found : lines.findIndex(({ cells }) => filled(cells) > 0);
}

/** The number of filled cells that at most half of the rows exceed, titles left aside. */
function usualWidth(lines: readonly TableLine[]): number {
  const widths = lines
    .slice(0, SAMPLED)
    .map(({ cells }) => filled(cells))
    .filter((width) => width > 1)
    .sort((a, b) => a - b);
  return widths[Math.floor(widths.length / 2)] ?? 1;
}

function isHeader(cells: readonly Cell[], width: number): boolean {
  const given = cells.filter((cell) => !isBlank(cell));
  return (
    given.length > width / 2 && given.every((cell) => typeof cell === 'string' && readNumber(cell) === 'unreadable')
  );
}

function filled(cells: readonly Cell[]): number {
  return cells.reduce<number>((count, cell) => count + (isBlank(cell) ? 0 : 1), 0);
}

/** True for a cell that holds nothing. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}
