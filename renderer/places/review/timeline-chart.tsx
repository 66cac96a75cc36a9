import type { TimelineEntry } from '../../../core/review/timeline.ts';
import { formatDate } from '../../../core/text/numbers.ts';
import { addDays, daysBetween, earliestDay, latestDay, type Day } from '../../../core/units/partial-date.ts';
import { useLanguage } from '../../app/use-text.ts';
import { EraMark } from './era-shape.tsx';
import css from './review-tables.module.css';
import { useReviewText } from './use-review-text.ts';

const WIDTH = 680;
const PAD = 28;
const ROW = 18;
const AXIS = 28;

/** Dated entries on one line of time, one row each; a bar is how long one stands, or how inexact its date is. */
export function TimelineChart({ entries, asOf }: { readonly entries: readonly TimelineEntry[]; readonly asOf: Day }) {
  const r = useReviewText();
  const language = useLanguage();
  const spans = entries.map(spanOf);
  const days = [...spans.flatMap(({ from, to }) => [from, to]), asOf].sort();
  const first = addDays(days[0] ?? asOf, -30);
  const last = addDays(days.at(-1) ?? asOf, 30);
  const length = Math.max(1, daysBetween(first, last));
  const x = (day: Day) => PAD + ((WIDTH - 2 * PAD) * daysBetween(first, day)) / length;
  const height = AXIS + entries.length * ROW + 6;
  const years = yearsBetween(first, last);
  const label = r('timeline.chart', {
    count: entries.length,
    from: formatDate(days[0] ?? asOf, language),
    to: formatDate(days.at(-1) ?? asOf, language),
  });
  return (
    <svg className={css['chart']} viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
      {years.map((year) => (
        <g key={year} transform={`translate(${x(`${year}-01-01`)} 0)`}>
          <line y1={AXIS - 8} y2={height} className={css['grid']} />
          <text y={AXIS - 14} className={css['year']}>
            {year}
          </text>
        </g>
      ))}
      <line x1={x(asOf)} x2={x(asOf)} y1={AXIS - 8} y2={height} className={css['today']} />
      {entries.map((_, i) => (
        <text key={i} x={2} y={AXIS + i * ROW + ROW / 2 + 4} className={css['number']}>
          {i + 1}
        </text>
      ))}
      {entries.map((entry, i) => {
        const { from, to } = spanOf(entry);
        const y = AXIS + i * ROW + ROW / 2;
        return (
          <g key={`${entry.kind} ${entry.id}`}>
            <line x1={x(from)} x2={x(to)} y1={y} y2={y} className={css['span']} />
            <g transform={`translate(${x(from)} ${y})`}>
              <EraMark era={entry.era} />
            </g>
          </g>
        );
      })}
    </svg>
  );
}

/** From the first day an entry may mean to the last day it stands or may mean. */
function spanOf({ date, until }: TimelineEntry): { readonly from: Day; readonly to: Day } {
  const start = date ?? '1970';
  const from = earliestDay(start);
  const to = latestDay(until ?? start);
  return { from, to: to < from ? from : to };
}

/** First days of years to draw, about eight at most. */
function yearsBetween(first: Day, last: Day): readonly number[] {
  const [from, to] = [Number(first.slice(0, 4)) + 1, Number(last.slice(0, 4))];
  const step = Math.max(1, Math.ceil((to - from + 1) / 8));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).filter(
    (year) => (year - from) % step === 0,
  );
}
