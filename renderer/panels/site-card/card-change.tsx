import type { DeltaRow, DeltaValue } from '../../../core/conversion/delta.ts';
import { scoreChange } from '../../../core/scoring/score-change.ts';
import { roundedPoint, type SiteScore } from '../../../core/scoring/score-matrix.ts';
import type { Language } from '../../../core/text/languages.ts';
import { formatRange, formatRounded } from '../../../core/text/numbers.ts';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import { unitText } from '../reading-text.ts';
import { rangeText } from '../score-text.ts';
import css from './site-card.module.css';

/** As mined, as hosted, change: the conversion is what is judged, not the site alone. */
export function CardChange(props: {
  readonly deltas: readonly DeltaRow[];
  readonly mined: SiteScore | null;
  readonly hosted: SiteScore | null;
}) {
  const t = useText();
  const name = useIndicatorText();
  const language = useLanguage();
  const { deltas, mined, hosted } = props;
  return (
    <section className={css['section']}>
      <h3 className={css['heading']}>{t('card.change')}</h3>
      <table className={css['table']}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('card.quantity')}</span>
            </th>
            <th scope="col">{t('state.mined')}</th>
            <th scope="col">{t('state.hosted')}</th>
            <th scope="col">{t('card.difference')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t('card.score')}</th>
            <ScoreCell score={mined} />
            <ScoreCell score={hosted} />
            <ScoreChangeCell mined={mined} hosted={hosted} />
          </tr>
          {deltas.map(({ key, unit, mined: was, hosted: will, change }) => (
            <tr key={key}>
              <th scope="row">
                {name(`delta.${key}`)} <span className={css['light']}>{unitText(unit, language)}</span>
              </th>
              <DeltaCell value={was} />
              <DeltaCell value={will} />
              <DeltaCell value={change} isChange />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ScoreCell({ score }: { readonly score: SiteScore | null }) {
  const point = roundedPoint(score?.score.point ?? null);
  return (
    <td>
      {point ?? '–'}
      {score !== null && <span className={css['range']}>{rangeText(score.score)}</span>}
    </td>
  );
}

/** On what is known in both states: otherwise it would show what is recorded, not what changes. */
function ScoreChangeCell({ mined, hosted }: { readonly mined: SiteScore | null; readonly hosted: SiteScore | null }) {
  const t = useText();
  const language = useLanguage();
  const change = mined === null || hosted === null ? null : scoreChange(mined, hosted);
  if (change === null) return <td className={css['unknown']}>{t('not-known')}</td>;
  const [from, to] = [Math.round(change.mined * 100), Math.round(change.hosted * 100)];
  return (
    <td>
      {signed(to - from, language)}
      <span className={css['range']}>
        {t('card.change-basis', { from, to, percent: Math.round(change.coverage * 100) })}
      </span>
    </td>
  );
}

function DeltaCell({ value, isChange = false }: { readonly value: DeltaValue | null; readonly isChange?: boolean }) {
  const t = useText();
  const language = useLanguage();
  if (value === null) return <td className={css['unknown']}>{t('not-known')}</td>;
  const isRange = value.low !== value.high;
  return (
    <td>
      {isChange ? signed(value.value, language) : formatRounded(value.value, language)}
      {isRange && <span className={css['range']}>{formatRange(value.low, value.high, language)}</span>}
    </td>
  );
}

function signed(value: number, language: Language): string {
  return `${value > 0 ? '+' : ''}${formatRounded(value, language)}`;
}
