import { MITIGATION_EFFECTS } from '../../../core/conversion/mitigation-effects.ts';
import type { MovedRow } from '../../../core/conversion/moved-rows.ts';
import type { RankedMeasure } from '../../../core/conversion/rank-measures.ts';
import { useIndicatorText, useLanguage, useText } from '../../app/use-text.ts';
import css from './conversion-place.module.css';
import { changeText, knownText } from './moved-row-text.ts';

/** More rows than this hide the next measure; the rest are counted. */
const SHOWN = 3;

/** What a measure lowers row by row; what it only makes known; or that it changes words that no row counts. */
export function MeasureEffects({ measure }: { readonly measure: RankedMeasure }) {
  const t = useText();
  const say = useIndicatorText();
  const language = useLanguage();
  const { id, rows, madeKnown } = measure;
  const moved = rows.filter(({ change }) => change !== null);
  const known = rows.filter(({ change }) => change === null);
  const line = (text: (row: MovedRow) => string) => (row: MovedRow) => <li key={row.key}>{text(row)}</li>;
  const isOnlyKnown = moved.length === 0 && (known.length > 0 || madeKnown.length > 0);
  return (
    <ul className={css['effects']}>
      {moved.slice(0, SHOWN).map(line((row) => changeText(row, say, language)))}
      {moved.length > SHOWN && <li>{t('what-if.more-rows', { count: moved.length - SHOWN })}</li>}
      {isOnlyKnown && <li>{t('what-if.only-known')}</li>}
      {known.slice(0, SHOWN).map(line((row) => knownText(row, say, language)))}
      {known.length === 0 && isOnlyKnown && <li>{madeKnown.map((one) => say(`name.${one}`)).join(' · ')}</li>}
      {moved.length === 0 && !isOnlyKnown && (
        <li>
          {t('what-if.only-words', {
            facts: MITIGATION_EFFECTS[id].changes.map((name) => t(`form.${name}`)).join(' · '),
          })}
        </li>
      )}
    </ul>
  );
}
