import { useMemo } from 'react';
import { timelineOf, type TimelineEntry } from '../../../core/review/timeline.ts';
import { formatDate, formatRounded } from '../../../core/text/numbers.ts';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { EntryLink } from './entry-link.tsx';
import { kindText } from './entry-text.ts';
import { EraShape } from './era-shape.tsx';
import css from './review-tables.module.css';
import { TimelineChart } from './timeline-chart.tsx';
import { useReviewText } from './use-review-text.ts';
import type { SiteReview } from './use-site-review.ts';

/** What happened at the site and around it, the mine's years and today's in one order. */
export function TimelineTab({ review }: { readonly review: SiteReview }) {
  const r = useReviewText();
  const { document, site, readings } = review;
  const timeline = useMemo(() => timelineOf(document, site, readings.county), [document, site, readings.county]);
  const { dated, undated } = timeline;
  return (
    <div className={css['tab']}>
      <h2 className={css['title']}>{r('timeline.title')}</h2>
      <p className={css['intro']}>{r('timeline.intro')}</p>
      {dated.length + undated.length === 0 && <EmptyState title={r('timeline.none')} text={r('timeline.none-text')} />}
      {dated.length > 0 && (
        <>
          <TimelineChart entries={dated} asOf={document.asOf} />
          <EntryTable title={r('timeline.dated')} entries={dated} isNumbered />
        </>
      )}
      {undated.length > 0 && <EntryTable title={r('timeline.undated')} entries={undated} />}
    </div>
  );
}

function EntryTable(props: {
  readonly title: string;
  readonly entries: readonly TimelineEntry[];
  /** Rows carry the number that they have in the chart. */
  readonly isNumbered?: boolean;
}) {
  const { title, entries, isNumbered = false } = props;
  const t = useText();
  const r = useReviewText();
  const say = useIndicatorText();
  const language = useLanguage();
  // A grievance is a word of its class, the rest have titles of their own.
  const titleOf = ({ kind, title: own }: TimelineEntry) =>
    kind === 'grievance' ? say(`class.opposition.grievance.${own}`, {}, say(`class.${own}`)) : own;
  return (
    <table className={css['table']}>
      <caption>
        {title} ({entries.length})
      </caption>
      <thead>
        <tr>
          {['date', 'what', 'kind', 'era', 'where'].map((column) => (
            <th key={column} scope="col">
              {r(`column.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, i) => (
          <tr key={`${entry.kind} ${entry.id}`}>
            <td>
              {entry.date === null ? t('date.unknown') : formatDate(entry.date, language)}
              {entry.until !== null && (
                <span className={css['below']}>{r('timeline.until', { date: formatDate(entry.until, language) })}</span>
              )}
            </td>
            <th scope="row">
              {isNumbered && <span className={css['index']}>{i + 1}</span>}
              <EntryLink
                id={`${entry.kind} ${entry.id}`}
                title={titleOf(entry)}
                sources={entry.sources}
                judgement={entry.judgement}
              />
            </th>
            <td>{kindText(entry, r)}</td>
            <td className={css['era']}>
              <EraShape era={entry.era} />
              {r(`era.${entry.era ?? 'none'}`)}
            </td>
            <td>
              {r(`tie.${entry.tie}`)}
              {entry.distanceKm !== null && (
                <span className={css['below']}>{formatRounded(entry.distanceKm, language)} km</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
