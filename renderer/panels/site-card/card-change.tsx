import type { DeltaRow } from '../../../core/conversion/conversion-row.ts';
import type { DeltaValue } from '../../../core/conversion/quantity.ts';
import { scoreChange, type ScoreChange } from '../../../core/scoring/score-change.ts';
import { roundedPoint, type UnrankedScore } from '../../../core/scoring/score-matrix.ts';
import { formatRange, formatRounded, formatSigned } from '../../../core/text/numbers.ts';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import { unitText } from '../reading-text.ts';
import { rangeText } from '../score-text.ts';
import { useDocument } from '../../stores/session.ts';
import css from './site-card.module.css';

/** As mined, as hosted, change: the conversion is what is judged, not the site alone. */
export function CardChange(props: {
  readonly deltas: readonly DeltaRow[];
  readonly mined: UnrankedScore | null;
  readonly hosted: UnrankedScore | null;
}) {
  const t = useText();
  const name = useIndicatorText();
  const language = useLanguage();
  const { deltas, mined, hosted } = props;
  const aggregation = useDocument()?.method.aggregation;
  const known = deltas.filter((row) => row.mined !== null || row.hosted !== null);
  const open = deltas.filter((row) => row.mined === null && row.hosted === null);
  const change = mined === null || hosted === null ? null : scoreChange(mined, hosted, aggregation);
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
            <td className={css['unknown']}>{change === null ? t('not-known') : '–'}</td>
          </tr>
          {change !== null && <SharedScore change={change} />}
          {known.map(({ key, unit, mined: was, hosted: will, change }) => (
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
      {open.length > 0 && (
        <details className={css['open']}>
          <summary>{t('card.change-open', { count: open.length })}</summary>
          <p className={css['light']}>{open.map(({ key }) => name(`delta.${key}`)).join(' · ')}</p>
        </details>
      )}
    </section>
  );
}

function ScoreCell({ score }: { readonly score: UnrankedScore | null }) {
  const t = useText();
  const point = roundedPoint(score?.score.point ?? null);
  return (
    <td>
      {point ?? '–'}
      {score !== null && (
        <span className={css['range']}>
          {rangeText(score.score)} · {t('card.on', { percent: Math.round(score.score.coverage * 100) })}
        </span>
      )}
    </td>
  );
}

/** On what is known in both states: the points above rest on different facts, and their difference would mislead. */
function SharedScore({ change }: { readonly change: ScoreChange }) {
  const t = useText();
  const language = useLanguage();
  const [from, to] = [Math.round(change.mined * 100), Math.round(change.hosted * 100)];
  return (
    <tr>
      <th scope="row">
        {t('card.score-shared')}{' '}
        <span className={css['light']}>{t('card.weight', { percent: Math.round(change.coverage * 100) })}</span>
      </th>
      <td>{from}</td>
      <td>{to}</td>
      <td>{formatSigned(to - from, language)}</td>
    </tr>
  );
}

function DeltaCell({ value, isChange = false }: { readonly value: DeltaValue | null; readonly isChange?: boolean }) {
  const t = useText();
  const language = useLanguage();
  if (value === null) return <td className={css['unknown']}>{t('not-known')}</td>;
  const isRange = value.low !== value.high;
  return (
    <td>
      {isChange ? formatSigned(value.value, language) : formatRounded(value.value, language)}
      {isRange && <span className={css['range']}>{formatRange(value.low, value.high, language)}</span>}
    </td>
  );
}
