import { ALTERNATIVE_FACTORS } from '../../../core/conversion/alternative-factors.ts';
import type { DeltaRow } from '../../../core/conversion/conversion-row.ts';
import { peakSentence } from '../../../core/conversion/peak-sentence.ts';
import { plannedSite } from '../../../core/conversion/planned-site.ts';
import type { Site } from '../../../core/sites/site.ts';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import { ChangeCell, ValueCell } from '../../places/conversion/delta-cells.tsx';
import { useReviewText } from '../../places/review/use-review-text.ts';
import { unitText } from '../reading-text.ts';
import css from './hearing.module.css';

/** What changes from the mine: the peak in a sentence, then the quantities that neighbours notice. */
export function ChangeView({ site, rows }: { readonly site: Site; readonly rows: readonly DeltaRow[] }) {
  const t = useText();
  const r = useReviewText();
  const say = useIndicatorText();
  const language = useLanguage();
  const sentence = peakSentence(rows, plannedSite(site));
  const shown = ALTERNATIVE_FACTORS.flatMap((key) => rows.find((row) => row.key === key) ?? []);
  return (
    <>
      <p className={css['lead']}>{say(sentence.code, sentence.facts)}</p>
      <table className={css['table']}>
        <caption className="visually-hidden">{r('hearing.view.change')}</caption>
        <thead>
          <tr>
            <th scope="col">{r('hearing.quantity')}</th>
            <th scope="col">{t('state.mined')}</th>
            <th scope="col">{t('state.hosted')}</th>
            <th scope="col">{r('hearing.change')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {say(`delta.${row.key}`)} <span className={css['light']}>{unitText(row.unit, language)}</span>
              </th>
              <ValueCell value={row.mined} />
              <ValueCell value={row.hosted} />
              <ChangeCell change={row.change} largest={undefined} />
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css['light']}>{r('hearing.change-note')}</p>
    </>
  );
}
