import { printedRank } from '../../../core/exports/stress-json.ts';
import { rankQuantile } from '../../../core/robustness/rank-range.ts';
import type { SiteStress, StressResult } from '../../../core/robustness/stress.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import css from './stress.module.css';

/** Rows shown: beyond them a chart of ranks says nothing more. Heuristic. */
const SHOWN = 200;

type Props = {
  readonly ranked: readonly SiteStress[];
  readonly result: StressResult;
  readonly nameOf: (siteId: string) => string;
  readonly selected: string | null;
};

/** One row a site, best first: the ranks it takes as a strip, and the same in numbers. */
export function RankTable({ ranked, result, nameOf, selected }: Props) {
  const t = useText();
  const language = useLanguage();
  return (
    <section className={css['ranks']} aria-label={t('stress.ranks')}>
      <h3 className={css['heading']}>{t('stress.ranks')}</h3>
      <p className={css['note']}>
        {t('stress.ranks-note', { count: ranked.length, draws: formatNumber(result.draws, language) })}
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
};

function RankRow({ site, name, of, isSelected }: RowProps) {
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
    </tr>
  );
}

/** A cell a rank, darker the more often it is taken; thin and thick lines hold 90 and 50 % of draws. */
function RankStrip(props: { readonly acceptability: Float64Array; readonly expected: number; readonly of: number }) {
  const { acceptability, expected, of } = props;
  const at = (rank: number) => `${((rank - 0.5) / of) * 100}%`;
  const quantile = (share: number) => rankQuantile(acceptability, share);
  return (
    <svg className={css['strip']} width="100%" height="18" aria-hidden="true">
      <line x1="0" x2="100%" y1="17.5" y2="17.5" stroke="var(--line)" />
      {[...acceptability].map(
        (share, i) =>
          share > 0 && (
            <rect
              key={i}
              x={`${(i / of) * 100}%`}
              width={`${100 / of}%`}
              y="1"
              height="16"
              fill="var(--grid)"
              opacity={Math.sqrt(share) * 0.75}
            />
          ),
      )}
      <line x1={at(quantile(0.05))} x2={at(quantile(0.95))} y1="9" y2="9" stroke="var(--text)" />
      <line x1={at(quantile(0.25))} x2={at(quantile(0.75))} y1="9" y2="9" stroke="var(--text)" strokeWidth="4" />
      <circle cx={at(expected)} cy="9" r="3.5" fill="var(--surface)" stroke="var(--text)" strokeWidth="1.5" />
    </svg>
  );
}
