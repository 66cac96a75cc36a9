/** One value of a Parquet column as a cell. */
import type { Cell } from '../../core/layers/imported-feature.ts';
import { MAX_NESTED_CHARACTERS } from './limits.ts';

/** A plain value as it is, days and times as ISO text, lists and structs as JSON text; null for bytes. */
export function parquetCell(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint') return wholeNumber(value);
  return typeof value === 'object' && value !== null ? objectCell(value) : null;
}

/** Exact as a number where a double is exact, else as text. */
function wholeNumber(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : value.toString();
}

function objectCell(value: object): Cell {
  if (value instanceof Date) return dateText(value);
  if (ArrayBuffer.isView(value)) return null;
  const text = JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'bigint' ? wholeNumber(inner) : ArrayBuffer.isView(inner) ? null : inner,
  );
  return text.slice(0, MAX_NESTED_CHARACTERS);
}

function dateText(value: Date): string | null {
  if (Number.isNaN(value.getTime())) return null;
  const text = value.toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}
