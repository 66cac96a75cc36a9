/**
 * Dates as sources give them: a day, a month or only a year.
 *
 * "2025" is not 1 January 2025: it is every day of that year. Rules that compare
 * dates ask for the first or the last day the text allows, and say which.
 */
import { z } from 'zod';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, Gregorian; no time zone because sources state none. */
export const PartialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)
  .refine((text) => text.length < 10 || daysInMonth(text) >= Number(text.slice(8)), 'no such day');
export type PartialDate = z.infer<typeof PartialDate>;

/** A full day, `YYYY-MM-DD`. */
export const Day = PartialDate.refine((text) => text.length === 10, 'a full date, YYYY-MM-DD');
export type Day = z.infer<typeof Day>;

/** The first day the date may mean. */
export function earliestDay(date: PartialDate): Day {
  return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** The last day the date may mean. */
export function latestDay(date: PartialDate): Day {
  if (date.length === 4) return `${date}-12-31`;
  return date.length === 7 ? `${date}-${String(daysInMonth(date)).padStart(2, '0')}` : date;
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}

/** The day `days` after `day`. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of the month `months` earlier, or that month's last day when it is shorter. */
export function monthsBefore(day: Day, months: number): Day {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months;
  const month = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  return `${month}-${String(Math.min(Number(day.slice(8)), daysInMonth(month))).padStart(2, '0')}`;
}

function daysInMonth(date: string): number {
  return new Date(Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)), 0)).getUTCDate();
}
