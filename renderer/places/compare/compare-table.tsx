import { Diff, X } from 'lucide-react';
import { useState } from 'react';
import { useLanguage, useText, type Say } from '../../app/use-text.ts';
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
import { FactorCell, type ComparedWith } from './factor-cell.tsx';
import { signedPoints } from './signed-points.ts';

/** Sites as columns, factors as rows. */
export function CompareTable({ rows }: { readonly rows: readonly SiteRow[] }) {
  const t = useText();
  const language = useLanguage();
  const state = useView((view) => view.state);
  const ids = rows.map(({ site }) => site.id);
  const details = useDetails(ids);
  const scores = useDetailedScores(ids);
  const [base, setBase] = useState<string | null>(null);
  // Alone, a site has nothing to differ from.
  const hasOthers = rows.length > 1;
  const baseRow = hasOthers ? rows.find(({ site }) => site.id === base) : undefined;
  const baseOf = baseRow?.site.id ?? null;
  const from = (id: string, risk: number | null): ComparedWith | undefined =>
    baseRow === undefined || baseOf === id ? undefined : { name: baseRow.site.name, risk };
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
                {hasOthers && (
                  <IconButton
                    label={t('compare.base', { name: site.name })}
                    isOn={baseOf === site.id}
                    onPress={() => {
                      setBase(baseOf === site.id ? null : site.id);
                    }}
                  >
                    <Diff size={14} aria-hidden="true" />
                  </IconButton>
                )}
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
              <ScoreCell row={row} from={from(row.site.id, baseRow?.standing?.score.point ?? null)} />
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
                from={from(row.site.id, baseOf === null ? null : riskOf(baseOf, indicator))}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ScoreCell({ row, from }: { readonly row: SiteRow; readonly from: ComparedWith | undefined }) {
  const t = useText();
  const { standing, band, spans, isThin } = row;
  if (standing === null) return t('card.reading');
  if (standing.excluded)
    return (
      <span className={css['band']}>
        <BandSymbol band={band} spans={spans} isThin={isThin} />
        {bandText(standing, t)}
      </span>
    );
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
      {from !== undefined && <span className={css['risk']}>{differenceText(standing.score.point, from, t)}</span>}
    </>
  );
}

/** The difference of two points of the score; says which site has none. */
function differenceText(point: number | null, from: ComparedWith, t: Say): string {
  if (point === null) return t('compare.no-point');
  return from.risk === null
    ? t('compare.no-point-of', { name: from.name })
    : t('compare.difference', { difference: signedPoints(point - from.risk) });
}
