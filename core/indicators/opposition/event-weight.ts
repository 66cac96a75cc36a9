/** How much does an event still count? Half as much after each half-life. */
import type { ContestEvent } from '../../evidence/evidence.ts';
import { daysBetween, earliestDay, latestDay, type Day } from '../../units/partial-date.ts';

/** Mean month of the Gregorian calendar: 365.2425 / 12 days. */
const DAYS_PER_MONTH = 30.436875;

type Weight = { readonly value: number; readonly low: number; readonly high: number };

type Decay = {
  readonly asOf: Day;
  readonly halfLifeMonths: number;
  /** What an event without a date counts. */
  readonly undatedWeight: number;
};

/** What an event counts at the as-of date; null when it lies after it. A month or a year counts at its middle. */
export function eventWeight({ date }: ContestEvent, { asOf, halfLifeMonths, undatedWeight }: Decay): Weight | null {
  if (date === null) return { value: undatedWeight, low: undatedWeight, high: undatedWeight };
  const [first, last] = [earliestDay(date), latestDay(date)];
  if (first > asOf) return null;
  const newest = last < asOf ? last : asOf;
  const age = (day: Day) => daysBetween(day, asOf) / DAYS_PER_MONTH;
  const decay = (months: number) => 0.5 ** (months / halfLifeMonths);
  return {
    value: decay((age(first) + age(newest)) / 2),
    // A date that may lie after the as-of day may be no event at all yet.
    low: last > asOf ? 0 : decay(age(first)),
    high: decay(age(newest)),
  };
}
