import { Diff, X } from 'lucide-react';
import { useState } from 'react';
import { useLanguage, useText } from '../../app/use-text.ts';
import { bandText, rangeText, scoreText } from '../../panels/score-text.ts';
import { indicatorName } from '../../panels/reading-text.ts';
import { useDetails, useDetailedScores, useView, viewStore } from '../../stores/session.ts';
import type { SiteRow } from '../../stores/site-rows.ts';
import { toggleCompared } from '../../stores/view-store.ts';
import { BandSymbol } from '../../ui/band-symbol.tsx';
import { IconButton } from '../../ui/buttons.tsx';
import { RangeBar } from '../../ui/range-bar.tsx';
import css from './compare-place.module.css';
import { differencesFirst } from './differences.ts';
import { FactorCell } from './factor-cell.tsx';

/** Sites as columns, factors as rows. */
export function CompareTable({ rows }: { readonly rows: readonly SiteRow[] }) {
  const t = useText();
  const language = useLanguage();
  const state = useView((view) => view.state);
  const ids = rows.map(({ site }) => site.id);
  const details = useDetails(ids);
  const scores = useDetailedScores(ids);
  const [base, setBase] = useState<string | null>(null);
  const baseOf = ids.find((id) => id === base) ?? null;
  const riskOf = (id: string, indicator: string) =>
    scores.get(id)?.criteria.find((one) => one.indicator === indicator)?.risk?.point ?? null;
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
                  label={t('compare.base', { name: site.name })}
                  isOn={baseOf === site.id}
                  onPress={() => {
                    setBase(baseOf === site.id ? null : site.id);
                  }}
                >
                  <Diff size={14} aria-hidden="true" />
                </IconButton>
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
                site={row.site.id}
                from={baseOf === null || baseOf === row.site.id ? undefined : riskOf(baseOf, indicator)}
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
