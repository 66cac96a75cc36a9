import { memo } from 'react';
import { useText } from '../../app/use-text.ts';
import { placeIn, rankedSites } from '../../stores/arrange-sites.ts';
import { standingOf, type Scores, type Standing } from '../../stores/scores.ts';
import { useScoredSites, useView } from '../../stores/session.ts';
import { siteRow } from '../../stores/site-rows.ts';
import { RangeBar } from '../../ui/range-bar.tsx';
import css from './weights-panel.module.css';

const SHOWN = 12;

/** The best ranks as they are now; while a slider moves, where each site stood before stays as a ghost. */
export function WeightedRanks({ before }: { readonly before: Scores | null }) {
  const t = useText();
  const { sites, scores } = useScoredSites();
  const selected = useView((view) => view.selected);
  const top = Array.from(rankedSites({ sites, scores }).subarray(0, SHOWN));
  const chosen = selected === null ? -1 : placeIn(sites, selected);
  const shown = chosen < 0 || top.includes(chosen) ? top : [...top, chosen];
  return (
    <div className={css['ranks']}>
      <h2 className={css['heading']}>{t('weights.ranks')}</h2>
      <table>
        <tbody>
          {shown.map((place, row) => {
            const site = sites[place];
            if (site === undefined) return null;
            const { standing, band, rank } = siteRow(site, scores);
            const old = before === null ? null : standingOf(before, site.id);
            const moved = old !== null && old.rank !== standing?.rank;
            return (
              // By row, not by site: the elements stay where the sites change places.
              <tr key={row} data-selected={site.id === selected}>
                <td>{rank ?? '–'}</td>
                <RankedName name={site.name} was={moved ? t('weights.was', { rank: old.rank ?? '–' }) : ''} />
                <td className={css['bar']}>
                  {standing !== null && <RangeBar {...barOf(standing)} band={band} ghost={old?.score.point ?? null} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const RankedName = memo(function RankedName({ name, was }: { readonly name: string; readonly was: string }) {
  return (
    <th scope="row">
      {name} {was !== '' && <span className={css['moved']}>{was}</span>}
    </th>
  );
});

/** Without coverage, which moves with every weight and is not drawn. */
function barOf({ score: { low, high, point } }: Standing) {
  return { low, high, point };
}
