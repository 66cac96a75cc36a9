import { X } from 'lucide-react';
import type { Criterion } from '../../../core/criteria/decision-matrix.ts';
import type { Reading } from '../../../core/indicators/reading.ts';
import { bandOf } from '../../../core/scoring/bands.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { bandText, rangeText, scoreText } from '../../panels/score-text.ts';
import { indicatorName, readingText } from '../../panels/reading-text.ts';
import { useDetails, useDetailedScores, useView, viewStore } from '../../stores/session.ts';
import type { SiteRow } from '../../stores/site-rows.ts';
import { toggleCompared } from '../../stores/view-store.ts';
import { BandSymbol } from '../../ui/band-symbol.tsx';
import { IconButton } from '../../ui/buttons.tsx';
import { RangeBar } from '../../ui/range-bar.tsx';
import css from './compare-place.module.css';
import { differencesFirst } from './differences.ts';

/** Sites as columns, factors as rows. */
export function CompareTable({ rows }: { readonly rows: readonly SiteRow[] }) {
  const t = useText();
  const language = useLanguage();
  const state = useView((view) => view.state);
  const ids = rows.map(({ site }) => site.id);
  const details = useDetails(ids);
  const scores = useDetailedScores(ids);
  return (
    <table className={css['table']}>
      <thead>
        <tr>
          <th scope="col">{t('compare.factor')}</th>
          {rows.map(({ site }) => (
            <th scope="col" key={site.id}>
              <span className={css['site']}>
                <span>
                  {site.name}
                  <span className={css['light']}>{[site.operator, site.state].filter(Boolean).join(' · ')}</span>
                </span>
                <IconButton
                  label={t('compare.remove', { name: site.name })}
                  onPress={() => {
                    viewStore.setState({ compared: toggleCompared(viewStore.getState().compared, site.id) });
                  }}
                >
                  <X size={14} aria-hidden="true" />
                </IconButton>
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('card.score')}</th>
          {rows.map((row) => (
            <td key={row.site.id}>
              <ScoreCell row={row} />
            </td>
          ))}
        </tr>
        {differencesFirst(ids.flatMap((id) => scores.get(id) ?? [])).map((indicator) => (
          <tr key={indicator}>
            <th scope="row">{indicatorName(indicator, language)}</th>
            {rows.map((row) => (
              <FactorCell
                key={row.site.id}
                criterion={scores.get(row.site.id)?.criteria.find((one) => one.indicator === indicator)}
                reading={details.get(row.site.id)?.readings[state][indicator]}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ScoreCell({ row }: { readonly row: SiteRow }) {
  const t = useText();
  const { standing, band, spans, isThin } = row;
  if (standing === null) return t('card.reading');
  return (
    <>
      <span className={css['band']}>
        <BandSymbol band={band} spans={spans} isThin={isThin} />
        {bandText(standing, t)}
      </span>
      <span className={css['bar']}>
        <RangeBar {...standing.score} band={band} />
      </span>
      <span className={css['risk']}>
        {t('compare.score', {
          range: rangeText(standing.score),
          point: scoreText(standing.score),
          percent: Math.round(standing.score.coverage * 100),
        })}
      </span>
    </>
  );
}

function FactorCell(props: { readonly criterion: Criterion | undefined; readonly reading: Reading | undefined }) {
  const t = useText();
  const language = useLanguage();
  const { criterion, reading } = props;
  const risk = criterion?.risk ?? null;
  if (criterion === undefined || reading === undefined || risk === null)
    return <td className={css['unknown']}>{t('not-known')}</td>;
  return (
    <td>
      {readingText(criterion.indicator, reading, language)}
      <span className={css['bar']}>
        <RangeBar {...risk} band={bandOf(risk.point)} />
      </span>
    </td>
  );
}
