/** Dates as tables hold them, as exact as they are and no more. */
import { err, ok, type Result } from '../lib/result.ts';
import { PartialDate } from '../units/partial-date.ts';
import type { Cell } from './imported-feature.ts';
import { readText, saysNoValue } from './number-text.ts';

const ISO = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?(?:[T ].*)?$/;
/** Month, day, year as the United States write it; read only when the day cannot be a month. */
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** The date in a cell; null when it holds none, an error when it holds something else or may mean two days. */
export function readDate(cell: Cell | undefined): Result<PartialDate | null, 'unreadable'> {
  const text = readText(cell);
  if (text === null || saysNoValue(text)) return ok(null);
  const iso = ISO.exec(text.replace(/\.0$/, ''));
  if (iso !== null) return valid([iso[1], iso[2], iso[3]]);
  const american = AMERICAN.exec(text);
  if (american === null) return err('unreadable');
  const [, month, day, year] = american;
  const isPlain = Number(day) > 12 || month === day;
  return isPlain ? valid([year, month, day]) : err('unreadable');
}

function valid(parts: readonly (string | undefined)[]): Result<PartialDate, 'unreadable'> {
  const date = parts
    .filter((part) => part !== undefined)
    .map((part) => part.padStart(2, '0'))
    .join('-');
  const parsed = PartialDate.safeParse(date);
  return parsed.success ? ok(parsed.data) : err('unreadable');
}
