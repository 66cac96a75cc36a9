/**
 * One cell of a CSV file: quoted as RFC 4180 asks, and harmless in a spreadsheet.
 *
 * Spreadsheets run text that starts with = + - @ (or a tab or carriage return before them) as a
 * formula. Such text gets a leading apostrophe; numbers keep their sign.
 * Source: OWASP, CSV Injection.
 */
import type { Cell } from './imported-feature.ts';

/** The cell as CSV text; null is an empty cell. */
export function escapeCell(value: Cell): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** One line of a CSV file without its line break. */
export function escapeRow(cells: readonly Cell[]): string {
  return cells.map(escapeCell).join(',');
}
