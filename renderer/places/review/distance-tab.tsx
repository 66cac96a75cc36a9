import { useMemo } from 'react';
import { nearbyOf, type Nearby, type NearbyEntry } from '../../../core/review/nearby.ts';
import type { DistanceBand } from '../../../core/sites/distance-bands.ts';
import { formatDate, formatNumber, formatRounded } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { BandMap } from './band-map.tsx';
import css from './distance-tab.module.css';
import { EntryLink } from './entry-link.tsx';
import { kindText } from './entry-text.ts';
import { EraShape } from './era-shape.tsx';
import tables from './review-tables.module.css';
import { useReviewText } from './use-review-text.ts';
import type { SiteReview } from './use-site-review.ts';

/** Disputes of the mines' years and of today around the site: rings on a map, and the same as tables. */
export function DistanceTab({ review: { document, site } }: { readonly review: SiteReview }) {
  const r = useReviewText();
  const { cases, events, records } = document;
  const nearby = useMemo(() => nearbyOf({ cases, events, records }, site), [cases, events, records, site]);
  return (
    <div className={tables['tab']}>
      <h2 className={tables['title']}>{r('distance.title')}</h2>
      <p className={tables['intro']}>{r('distance.intro')}</p>
      <div className={css['parts']}>
        <BandMap position={site.position} entries={nearby.entries} />
        <Bands nearby={nearby} isSiteExact={site.precisionKm !== null} />
      </div>
      {nearby.entries.length === 0 ? (
        <p className={tables['light']}>{r('distance.none')}</p>
      ) : (
        <Entries entries={nearby.entries} />
      )}
    </div>
  );
}

function Bands({ nearby, isSiteExact }: { readonly nearby: Nearby; readonly isSiteExact: boolean }) {
  const r = useReviewText();
  const language = useLanguage();
  const { bands, unplaced, precisionUnknown } = nearby;
  return (
    <div>
      <table className={tables['table']}>
        <caption>{r('distance.bands')}</caption>
        <thead>
          <tr>
            <th scope="col">{r('column.distance')}</th>
            <th scope="col" className={tables['number']}>
              {r('distance.count')}
            </th>
            <th scope="col" className={tables['number']}>
              {r('distance.range')}
            </th>
          </tr>
        </thead>
        <tbody>
          {bands.map((band) => (
            <tr key={band.fromKm}>
              <th scope="row">{bandText(band)}</th>
              <td className={tables['number']}>{formatNumber(band.count, language)}</td>
              <td className={tables['number']}>
                {formatNumber(band.least, language)} – {formatNumber(band.most, language)}
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{r('distance.unplaced')}</th>
            <td className={tables['number']}>{formatNumber(unplaced, language)}</td>
            <td />
          </tr>
        </tbody>
      </table>
      <p className={tables['light']}>
        {r('distance.range-note')}{' '}
        {isSiteExact ? r('distance.imprecise', { count: precisionUnknown }) : r('distance.site-imprecise')}
      </p>
    </div>
  );

  function bandText({ fromKm, toKm }: DistanceBand): string {
    const from = formatNumber(fromKm, language);
    return toKm === null
      ? r('distance.beyond', { km: from })
      : r('distance.band', { from, to: formatNumber(toKm, language) });
  }
}

function Entries({ entries }: { readonly entries: readonly NearbyEntry[] }) {
  const t = useText();
  const r = useReviewText();
  const language = useLanguage();
  return (
    <table className={tables['table']}>
      <caption>{r('distance.entries', { count: entries.length })}</caption>
      <thead>
        <tr>
          {['what', 'kind', 'era', 'date'].map((column) => (
            <th key={column} scope="col">
              {r(`column.${column}`)}
            </th>
          ))}
          <th scope="col" className={tables['number']}>
            {r('column.distance')}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, i) => (
          <tr key={`${entry.kind} ${entry.id}`}>
            <th scope="row">
              <span className={tables['index']}>{i + 1}</span>
              <EntryLink
                id={`${entry.kind} ${entry.id}`}
                title={entry.title}
                sources={entry.sources}
                judgement={entry.judgement}
              />
            </th>
            <td>{kindText(entry, r)}</td>
            <td className={tables['era']}>
              <EraShape era={entry.era} />
              {r(`era.${entry.era ?? 'none'}`)}
            </td>
            <td>{entry.date === null ? t('date.unknown') : formatDate(entry.date, language)}</td>
            <td className={tables['number']}>
              {formatRounded(entry.distanceKm, language)} km
              <span className={tables['below']}>
                {entry.precisionKm === null
                  ? r('distance.precision-unknown')
                  : `± ${formatRounded(entry.precisionKm, language)} km`}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
