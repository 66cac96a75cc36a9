import { useMemo, useState } from 'react';
import { plannedSite } from '../../../core/conversion/planned-site.ts';
import { grossLoad } from '../../../core/indicators/gross-load.ts';
import {
  comparablesOf,
  LEFT_OUT,
  STARTING_QUERY,
  type Comparable,
  type ComparableQuery,
  type Comparables,
} from '../../../core/review/comparables.ts';
import { eraOfUse } from '../../../core/review/timeline.ts';
import { formatDate, formatRounded } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { BaseRates } from '../../panels/base-rates/base-rates.tsx';
import { ComparableBounds } from './comparable-bounds.tsx';
import { queryText } from './comparable-query-text.ts';
import { EntryLink } from './entry-link.tsx';
import { EraShape } from './era-shape.tsx';
import css from './review-tables.module.css';
import { useReviewText } from './use-review-text.ts';
import type { SiteReview } from './use-site-review.ts';

/** Decided cases like this one, with the question as a sentence and every case that it leaves out counted. */
export function ComparablesTab({ review }: { readonly review: SiteReview }) {
  const r = useReviewText();
  const language = useLanguage();
  const [query, setQuery] = useState<ComparableQuery>(STARTING_QUERY);
  const { document, site } = review;
  const siteMW = useMemo(() => grossLoad(plannedSite(site), 'hosted')?.value ?? null, [site]);
  const found = useMemo(
    () => comparablesOf(document.cases, { site, siteMW, asOf: document.asOf }, query),
    [document.cases, document.asOf, site, siteMW, query],
  );
  return (
    <div className={css['tab']}>
      <h2 className={css['title']}>{r('comparables.title')}</h2>
      <p className={css['intro']}>{r('comparables.intro')}</p>
      <ComparableBounds query={query} onChange={setQuery} />
      <div className={css['query']}>
        <p>{queryText(query, { site, siteMW, language })}</p>
        <Counts found={found} />
      </div>
      {found.cases.length > 0 && <CaseTable cases={found.cases} />}
      <div className={css['section']}>
        <BaseRates />
      </div>
    </div>
  );
}

function Counts({ found }: { readonly found: Comparables }) {
  const r = useReviewText();
  const { cases, blocked, advanced, all, leftOut } = found;
  const reasons = LEFT_OUT.filter((reason) => leftOut[reason] > 0).map((reason) =>
    r(`left.${reason}`, { count: leftOut[reason] }),
  );
  return (
    <>
      <p>
        <strong>
          {cases.length === 0
            ? r('comparables.none')
            : r('comparables.counts', { blocked, advanced, count: cases.length })}
        </strong>
      </p>
      <p className={css['light']}>
        {reasons.length === 0
          ? r('comparables.all-in', { all })
          : r('comparables.left-out', { all, reasons: reasons.join(', ') })}
      </p>
    </>
  );
}

function CaseTable({ cases }: { readonly cases: readonly Comparable[] }) {
  const r = useReviewText();
  return (
    <table className={css['table']}>
      <thead>
        <tr>
          <th scope="col">{r('column.what')}</th>
          <th scope="col">{r('column.outcome')}</th>
          <th scope="col">{r('column.date')}</th>
          <th scope="col">{r('column.era')}</th>
          <th scope="col" className={css['number']}>
            {r('column.distance')}
          </th>
          <th scope="col" className={css['number']}>
            {r('column.mw')}
          </th>
        </tr>
      </thead>
      <tbody>
        {cases.map((one) => (
          <CaseRow key={one.record.id} one={one} />
        ))}
      </tbody>
    </table>
  );
}

function CaseRow({ one: { record, distanceKm, mwRatio } }: { readonly one: Comparable }) {
  const t = useText();
  const r = useReviewText();
  const language = useLanguage();
  const era = eraOfUse(record.projectType);
  const number = (value: number | null) => (value === null ? t('not-known') : formatRounded(value, language));
  const place = [record.place, record.county, record.state].filter((part) => part !== null).join(', ');
  return (
    <tr>
      <th scope="row">
        <EntryLink id={record.id} title={record.project} sources={record.sources} judgement={null} />
        <span className={css['below']}>{place}</span>
      </th>
      <td>{r(`outcome.${record.outcome}`)}</td>
      <td>{record.decided === null ? t('date.unknown') : formatDate(record.decided, language)}</td>
      <td className={css['era']}>
        <EraShape era={era} />
        {r(`era.${era ?? 'none'}`)}
      </td>
      <td className={css['number']}>{number(distanceKm)}</td>
      <td className={css['number']}>
        {number(record.mw)}
        {mwRatio !== null && <span className={css['below']}>× {formatRounded(mwRatio, language)}</span>}
      </td>
    </tr>
  );
}
