import { printedRank } from '../../../core/exports/stress-json.ts';
import { rankQuantile } from '../../../core/robustness/rank-range.ts';
import type { SiteStress } from '../../../core/robustness/stress.ts';
import { scoreFlat } from '../../../core/scoring/score-flat.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { useMemo } from 'react';
import { useLanguage, useText } from '../../app/use-text.ts';
import type { StressAnswer } from '../../stores/stress-store.ts';
import { RankStrip } from './rank-strip.tsx';
import css from './stress.module.css';

/** Rows shown: beyond them a chart of ranks says nothing more. Heuristic. */
const SHOWN = 200;

type Props = {
  readonly ranked: readonly SiteStress[];
  readonly answer: StressAnswer;
  readonly nameOf: (siteId: string) => string;
  readonly selected: string | null;
};

/** One row a site, best first: the ranks it takes as a strip, and the same in numbers. */
export function RankTable({ ranked, answer, nameOf, selected }: Props) {
  const t = useText();
  const language = useLanguage();
  const { result, question } = answer;
  const full = useMemo(() => {
    const { matrix, weights, aggregation } = question.scoring;
    return { siteIds: matrix.siteIds, ...scoreFlat(matrix, weights, aggregation) };
  }, [question]);
  const unranked = result.sites.length - ranked.length;
  return (
    <section className={css['ranks']} aria-label={t('stress.ranks')}>
      <h3 className={css['heading']}>{t('stress.ranks')}</h3>
      <p className={css['note']}>
        {t('stress.ranks-note', { count: ranked.length, draws: formatNumber(result.draws, language) })}
        {unranked > 0 && ` ${t('stress.unranked', { count: unranked })}`}
      </p>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">{t('stress.rank')}</th>
            <th scope="col">{t('stress.site-column')}</th>
            <th scope="col" className={css['stripHead']}>
              {t('stress.strip')}
            </th>
            <th scope="col" className={css['number']}>
              {t('stress.between')}
            </th>
            <th scope="col" className={css['number']}>
              {t('stress.first')}
            </th>
            <th scope="col" className={css['number']}>
              {t('stress.interval')}
            </th>
            <th scope="col" className={css['number']}>
              {t('stress.full')}
            </th>
            <th scope="col" className={css['number']}>
              {t('stress.coverage')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ranked.slice(0, SHOWN).map((site) => (
            <RankRow
              key={site.siteId}
              site={site}
              name={nameOf(site.siteId)}
              of={ranked.length}
              isSelected={site.siteId === selected}
              full={fullOf(full, site.siteId)}
            />
          ))}
        </tbody>
      </table>
      {ranked.length > SHOWN && <p className={css['note']}>{t('stress.shown', { count: SHOWN })}</p>}
    </section>
  );
}

type RowProps = {
  readonly site: SiteStress;
  readonly name: string;
  readonly of: number;
  readonly isSelected: boolean;
  readonly full: Full;
};

/** Risks in [0, 1] with everything unknown at its best and worst, and the share of weight that is known. */
type Full = { readonly low: number; readonly high: number; readonly coverage: number };

function fullOf(
  scores: { readonly siteIds: readonly string[] } & Record<keyof Full, Float64Array>,
  siteId: string,
): Full {
  const row = scores.siteIds.indexOf(siteId);
  return { low: scores.low[row] ?? 0, high: scores.high[row] ?? 1, coverage: scores.coverage[row] ?? 0 };
}

function RankRow({ site, name, of, isSelected, full }: RowProps) {
  const t = useText();
  const { rank, quantiles } = site;
  if (rank === null || quantiles === null) return null;
  const ends = [0.05, 0.95].map((share) => rankQuantile(rank.acceptability, share));
  const first = rank.acceptability[0] ?? 0;
  const whole = (risk: number | undefined) => Math.round((risk ?? 0) * 100);
  return (
    <tr data-selected={isSelected || undefined}>
      <td className={css['printed']}>
        {printedRank(rank)}
        {rank.isTied && <span className={css['hidden']}> {t('stress.tied')}</span>}
      </td>
      <th scope="row">{name}</th>
      <td>
        <RankStrip acceptability={rank.acceptability} expected={rank.expected} of={of} />
      </td>
      <td className={css['number']}>{ends[0] === ends[1] ? ends[0] : `${ends[0]}–${ends[1]}`}</td>
      <td className={css['number']}>{t('stress.share', { percent: Math.round(first * 100) })}</td>
      <td className={css['number']}>
        {whole(quantiles[0])}–{whole(quantiles[4])}
      </td>
      <td className={css['number']}>
        {whole(full.low)}–{whole(full.high)}
      </td>
      <td className={css['number']}>{t('stress.share', { percent: whole(full.coverage) })}</td>
    </tr>
  );
}
