/**
 * Which days does the line of a timeline cover?
 *
 * All that begins, the as-of day, and ends as far as they tell something beside that. A permit "until 9999", or a year
 * that was mistyped, must not press everything else into one dot: the line stops, and says what runs on.
 */
import { addDays, earliestDay, latestDay, type Day } from '../units/partial-date.ts';
import type { TimelineEntry } from './timeline.ts';

/** Years before and after the as-of day outside of which nothing is drawn. *heuristic* */
const YEARS_BACK = 50;
const YEARS_AHEAD = 30;

/** Years that an end may lie after everything that begins. *heuristic* */
const YEARS_TO_END = 10;

/** Days of air at both ends. */
const AIR = 30;

/** An entry on the line. `runsOn`: it ends after the line does. `isOutside`: it begins where the line is not. */
export type AxisSpan = {
  readonly from: Day;
  readonly to: Day;
  readonly runsOn: boolean;
  readonly isOutside: boolean;
};

export type TimelineAxis = {
  /** Ends of the line, with air around what it shows. */
  readonly first: Day;
  readonly last: Day;
  /** First and last day that it shows. */
  readonly from: Day;
  readonly to: Day;
  /** One for each entry, in their order; days outside the line are moved to its end. */
  readonly spans: readonly AxisSpan[];
};

/** The line for dated entries; an undated one counts as of the as-of day. */
export function timelineAxis(entries: readonly TimelineEntry[], asOf: Day): TimelineAxis {
  const year = yearOf(asOf);
  const [earliest, latest] = [firstDay(year - YEARS_BACK), lastDay(year + YEARS_AHEAD)];
  const given = entries.map((entry) => daysOf(entry, asOf));
  const begins = [asOf, ...given.flatMap(({ from, known }) => [from, known])].filter(
    (day) => day >= earliest && day <= latest,
  );
  const lastBegin = begins.toSorted().at(-1) ?? asOf;
  const stop = lesser(latest, lastDay(yearOf(lastBegin) + YEARS_TO_END));
  const spans = given.map(({ from, to }): AxisSpan => {
    const within = (day: Day) => greater(earliest, lesser(stop, day));
    return { from: within(from), to: within(to), runsOn: to > stop, isOutside: from < earliest || from > stop };
  });
  const days = [asOf, ...spans.flatMap(({ from, to }) => [from, to])].toSorted();
  const [from, to] = [days[0] ?? asOf, days.at(-1) ?? asOf];
  return { first: addDays(from, -AIR), last: addDays(to, AIR), from, to, spans };
}

/** From the first day an entry may mean, over the last day its date may mean, to the last day it stands. */
function daysOf({ date, until }: TimelineEntry, asOf: Day) {
  const from = earliestDay(date ?? asOf);
  const known = latestDay(date ?? asOf);
  return { from, known, to: greater(from, latestDay(until ?? date ?? asOf)) };
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

function firstDay(year: number): Day {
  return `${fourDigits(year)}-01-01`;
}

function lastDay(year: number): Day {
  return `${fourDigits(year)}-12-31`;
}

/** Years that leave room for air before the first and after the last that a date can say. */
function fourDigits(year: number): string {
  return String(Math.min(9998, Math.max(1, year))).padStart(4, '0');
}

function lesser(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function greater(a: Day, b: Day): Day {
  return a > b ? a : b;
}
