import { CANDIDATE_CLASSES } from '../../../core/screening/candidate-classes.ts';
import type { ScreeningResult } from '../../../core/screening/screening-result.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { useDocument } from '../../stores/session.ts';
import { CellSwatch } from '../../ui/cell-swatch.tsx';
import { ruleSentence } from '../rules/rule-text.ts';
import css from './screening.module.css';

/** Scored, excluded and by which rule, not judged; the bands are the legend of the map. */
export function ScreeningCounts({ result }: { readonly result: ScreeningResult }) {
  const t = useText();
  const language = useLanguage();
  const rules = useDocument()?.method.exclusions ?? [];
  const { counts, total } = result;
  const number = (count: number) => formatNumber(count, language);
  return (
    <section className={css['counts']} aria-label={t('screening.counts')}>
      <p className={css['total']}>
        {t('screening.total', { total, scored: counts.scored, excluded: counts.excluded, unknown: counts.unknown })}
      </p>
      <ul className={css['legend']}>
        {CANDIDATE_CLASSES.map((name) => (
          <li key={name}>
            <CellSwatch kind={name} />
            <span>{t(`band.${name}`)}</span>
            <span className={css['number']}>{number(counts.byClass[name])}</span>
          </li>
        ))}
      </ul>
      {counts.open > 0 && <p className={css['intro']}>{t('screening.open', { count: counts.open })}</p>}
      {counts.byRule.length > 0 && (
        <ul className={css['rules']} aria-label={t('screening.by-rule')}>
          {counts.byRule.map(({ rule: id, count }) => {
            const rule = rules.find((one) => one.id === id);
            return (
              <li key={id}>
                <span>{rule === undefined ? id : ruleSentence(rule, t, language)}</span>
                <span className={css['number']}>{number(count)}</span>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
