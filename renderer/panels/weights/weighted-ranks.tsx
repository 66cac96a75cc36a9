import { useText } from '../../app/use-text.ts';
import { rankedSites } from '../../stores/arrange-sites.ts';
import { standingOf, type Scores } from '../../stores/scores.ts';
import { useScoredSites, useView } from '../../stores/session.ts';
import { siteRow } from '../../stores/site-rows.ts';
import { RangeBar } from '../../ui/range-bar.tsx';
import css from './weights-panel.module.css';

const SHOWN = 12;

/** The best ranks as they are now; while a slider moves, where each site stood before stays as a ghost. */
export function WeightedRanks({ before }: { readonly before: Scores | null }) {
  const t = useText();
  const scored = useScoredSites();
  const selected = useView((view) => view.selected);
  const arranged = rankedSites(scored);
  const top = Array.from(arranged.subarray(0, SHOWN), (place) => scored.sites[place]).filter(
    (site) => site !== undefined,
  );
  const chosen = scored.sites.find(({ id }) => id === selected);
  const shown = chosen === undefined || top.includes(chosen) ? top : [...top, chosen];
  return (
    <div className={css['ranks']}>
      <h2 className={css['heading']}>{t('weights.ranks')}</h2>
      <table>
        <tbody>
          {shown.map((site) => {
            const { standing, band, rank } = siteRow(site, scored.scores);
            const old = before === null ? null : standingOf(before, site.id);
            const moved = old !== null && old.rank !== standing?.rank;
            return (
              <tr key={site.id} data-selected={site.id === selected}>
                <td>{rank ?? '–'}</td>
                <th scope="row">
                  {site.name}{' '}
                  {moved && <span className={css['moved']}>{t('weights.was', { rank: old.rank ?? '–' })}</span>}
                </th>
                <td className={css['bar']}>
                  {standing !== null && <RangeBar {...standing.score} band={band} ghost={old?.score.point ?? null} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
