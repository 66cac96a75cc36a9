/** How a public record stands at the as-of day, in words beside it: what is over must not read as if it held. */
import type { PublicRecord } from '../evidence/public-record.ts';
import type { Language } from '../text/languages.ts';
import { formatDate } from '../text/numbers.ts';
import { say } from '../text/say.ts';
import { earliestDay, latestDay, type Day } from '../units/partial-date.ts';

/** Its status where one is stated, and its last day; empty where nothing is said. A record that lies ahead says so. */
export function standingWords(
  { status, date, expires }: Pick<PublicRecord, 'status' | 'date' | 'expires'>,
  asOf: Day,
  language: Language,
): readonly string[] {
  const told = (code: string, facts: Record<string, string> = {}) => say(language, 'review', code, facts);
  const end = expires === null ? null : latestDay(expires) < asOf ? 'records.over' : 'records.until';
  return [
    ...(status === null ? [] : [told(`status.${status}`)]),
    ...(end === null || expires === null ? [] : [told(end, { date: formatDate(expires, language) })]),
    ...(date !== null && earliestDay(date) > asOf ? [told('records.later')] : []),
  ];
}
