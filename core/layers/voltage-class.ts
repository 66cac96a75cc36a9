/**
 * The upper end of a voltage, kV, from what a file says: a class in words, a number, several circuits.
 *
 * A class counts when its upper end reaches the threshold asked for; DC counts for every threshold; what is
 * not available is NaN and counts for none. Classes: HIFLD Electric Power Transmission Lines, VOLT_CLASS.
 */
import { plainName } from './columns.ts';
import type { Cell } from './imported-feature.ts';
import { readNumber } from './number-text.ts';

/** From here on a number without a unit is taken for volts. Heuristic: few lines are built above 1,000 kV. */
const VOLTS_FROM = 1_000;

/** Upper kV of a cell; `column` is its name, which may carry the unit. NaN when the cell does not say. */
export function upperKVOf(cell: Cell | undefined, column: string): number {
  const number = readNumber(cell);
  if (typeof number === 'number') return numberKV(number, column);
  if (typeof cell !== 'string') return NaN;
  const text = cell.trim().toUpperCase();
  if (/^[+±]?\/?-?\s*\d*\s*(KV)?\s*DC\b|^HVDC|^DC\b/.test(text)) return Infinity;
  if (/ABOVE|AND OVER|\+$|^OVER|^>/.test(text)) return Infinity;
  const values = text.replace(/(\d),(?=\d{3}\b)/g, '$1').match(/\d+(?:\.\d+)?/g) ?? [];
  // UNDER 100 and 100-161 end at their largest number; 138000;69000 is two circuits, the stronger counts.
  return values.length === 0
    ? NaN
    : Math.max(...values.map((value) => numberKV(Number(value), withUnit(text, column))));
}

function numberKV(value: number, column: string): number {
  if (!(value > 0)) return NaN;
  const name = plainName(column);
  if (name.endsWith('kv') || name.includes('kilovolt')) return value;
  if (name.endsWith('volts')) return value / 1000;
  return value >= VOLTS_FROM ? value / 1000 : value;
}

/** A unit in the cell wins over the one in the column's name. */
function withUnit(text: string, column: string): string {
  return /\dK?V$|\d\s+K?V$/.test(text) ? (text.endsWith('KV') ? 'kv' : 'volts') : column;
}
