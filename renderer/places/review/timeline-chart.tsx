import { timelineAxis, type AxisSpan, type TimelineAxis } from '../../../core/review/timeline-axis.ts';
import type { TimelineEntry } from '../../../core/review/timeline.ts';
import { formatDate } from '../../../core/text/numbers.ts';
import { daysBetween, type Day } from '../../../core/units/partial-date.ts';
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
  const axis = timelineAxis(entries, asOf);
  const { first, last, spans } = axis;
  const length = Math.max(1, daysBetween(first, last));
  const x = (day: Day) => PAD + ((WIDTH - 2 * PAD) * daysBetween(first, day)) / length;
  const height = AXIS + entries.length * ROW + 6;
  const years = yearsBetween(first, last);
  const label = r('timeline.chart', {
    count: entries.length,
    from: formatDate(axis.from, language),
    to: formatDate(axis.to, language),
  });
  return (
    <>
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
          const { from, to, runsOn } = spans[i] ?? { from: asOf, to: asOf, runsOn: false };
          const y = AXIS + i * ROW + ROW / 2;
          return (
            <g key={`${entry.kind} ${entry.id}`}>
              <line x1={x(from)} x2={x(to)} y1={y} y2={y} className={css['span']} />
              {runsOn && <path d={`M${x(to)} ${y - 4} l6 4 l-6 4`} className={css['onward']} />}
              <g transform={`translate(${x(from)} ${y})`}>
                <EraMark era={entry.era} />
              </g>
            </g>
          );
        })}
      </svg>
      <Beyond axis={axis} />
    </>
  );
}

/** What the line does not show: entries that run on after its end, and those that begin where it is not. */
function Beyond({ axis: { spans, from, to } }: { readonly axis: TimelineAxis }) {
  const r = useReviewText();
  const language = useLanguage();
  const numbers = (isMeant: (span: AxisSpan) => boolean) => spans.flatMap((span, i) => (isMeant(span) ? [i + 1] : []));
  const on = numbers(({ runsOn, isOutside }) => runsOn && !isOutside);
  const outside = numbers(({ isOutside }) => isOutside);
  const facts = { first: formatDate(from, language), last: formatDate(to, language) };
  return (
    <>
      {on.length > 0 && (
        <p className={css['intro']}>{r('timeline.runs-on', { ...facts, count: on.length, numbers: on.join(', ') })}</p>
      )}
      {outside.length > 0 && (
        <p className={css['intro']}>
          {r('timeline.outside', { ...facts, count: outside.length, numbers: outside.join(', ') })}
        </p>
      )}
    </>
  );
}

/** First days of years to draw, about eight at most. */
function yearsBetween(first: Day, last: Day): readonly number[] {
  const [from, to] = [Number(first.slice(0, 4)) + 1, Number(last.slice(0, 4))];
  const step = Math.max(1, Math.ceil((to - from + 1) / 8));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i).filter(
    (year) => (year - from) % step === 0,
  );
}
