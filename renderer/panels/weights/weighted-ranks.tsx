import { useText } from '../../app/use-text.ts';
import { rowsOf, useDocument, useView } from '../../stores/session.ts';
import type { ScoresById } from '../../stores/scores.ts';
import { arrangeRows } from '../../stores/site-rows.ts';
import { RangeBar } from '../../ui/range-bar.tsx';
import css from './weights-panel.module.css';

const SHOWN = 12;

/** The best ranks as they are now; while a slider moves, where each site stood before stays as a ghost. */
export function WeightedRanks(props: { readonly scores: ScoresById; readonly before: ScoresById | null }) {
  const t = useText();
  const { scores, before } = props;
  const document = useDocument();
  const selected = useView((view) => view.selected);
  const rows = arrangeRows(rowsOf(document, scores), { text: '', bands: [] }, { key: 'rank', descending: false });
  const top = rows.slice(0, SHOWN);
  const chosen = rows.find(({ site }) => site.id === selected);
  const shown = chosen === undefined || top.includes(chosen) ? top : [...top, chosen];
  return (
    <div className={css['ranks']}>
      <h2 className={css['heading']}>{t('weights.ranks')}</h2>
      <table>
        <tbody>
          {shown.map(({ site, score, band, rank }) => {
            const old = before?.get(site.id);
            const moved = old !== undefined && old.rank !== score?.rank;
            return (
              <tr key={site.id} data-selected={site.id === selected}>
                <td>{rank ?? '–'}</td>
                <th scope="row">
                  {site.name}{' '}
                  {moved && <span className={css['moved']}>{t('weights.was', { rank: old.rank ?? '–' })}</span>}
                </th>
                <td className={css['bar']}>
                  {score !== null && <RangeBar {...score.score} band={band} ghost={old?.score.point ?? null} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
