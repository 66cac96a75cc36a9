/** Rows as text for the clipboard: tabs between cells, one row a line, as spreadsheets take them. */
import type { LayerRow } from '../../../core/layers/layer-query.ts';
import type { Column } from './row-pages.ts';

/** Names of the columns first. Text that a spreadsheet would run as a formula gets an apostrophe (OWASP, CSV Injection). */
export function rowsAsText(columns: readonly Column[], rows: readonly LayerRow[]): string {
  const head = columns.map(({ name }) => flat(name));
  const lines = rows.map(({ cells }) =>
    cells.map((cell) => (typeof cell === 'number' ? String(cell) : flat(cell ?? ''))),
  );
  return [head, ...lines].map((cells) => cells.join('\t')).join('\n');
}

function flat(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(line) && Number.isNaN(Number(line)) ? `'${line}` : line;
}
