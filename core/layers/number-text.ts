/** Numbers as tables hold them: plain, grouped by thousands, with a unit-free percent, never guessed. */
import type { Cell } from './imported-feature.ts';

const PLAIN = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,3})?$/i;
// No group begins with 0: 0,138 is a decimal comma.
const GROUPED = /^[+-]?[1-9]\d{0,2}(?:[,\u202f\u00a0 ]\d{3})+(?:\.\d+)?$/;
const COMMA_DECIMAL = /^[+-]?\d+,\d+$/;

/** Words that say "no value" in public tables. */
const NO_VALUE = new Set(['', '-', '--', 'na', 'n/a', 'nan', 'null', 'none', 'unknown', 'not available', 'tbd']);

/** The number in a cell; null when the cell holds no value, 'unreadable' when it holds something else. */
export function readNumber(cell: Cell | undefined): number | null | 'unreadable' {
  if (cell === null || cell === undefined) return null;
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : 'unreadable';
  if (typeof cell === 'boolean') return 'unreadable';
  const text = cell.trim().replace(/\u2212/g, '-');
  if (NO_VALUE.has(text.toLowerCase())) return null;
  if (PLAIN.test(text)) return finite(Number(text));
  if (GROUPED.test(text)) return finite(Number(text.replace(/[,\u202f\u00a0 ]/g, '')));
  if (COMMA_DECIMAL.test(text)) return finite(Number(text.replace(',', '.')));
  return 'unreadable';
}

/** The text in a cell; null when the cell holds no value. */
export function readText(cell: Cell | undefined): string | null {
  if (cell === null || cell === undefined) return null;
  const text = String(cell).trim();
  return text === '' ? null : text;
}

/** True for words that say "no value". */
export function saysNoValue(text: string): boolean {
  return NO_VALUE.has(text.trim().toLowerCase());
}

function finite(value: number): number | 'unreadable' {
  return Number.isFinite(value) ? value : 'unreadable';
}
