import type { CandidateRow } from '../../../core/screening/screening-result.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { addCellAsSite, placeOf } from '../../commands/screening.ts';
import { useDocument } from '../../stores/session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { ruleReason } from '../rules/rule-text.ts';
import { rangeText, scoreText } from '../score-text.ts';
import { backText } from './back-text.ts';
import css from './screening.module.css';

/** The cell in hand: its score, or the rule that excludes it, and what holds it back. */
export function CellDetail({ cell }: { readonly cell: CandidateRow }) {
  const t = useText();
  const language = useLanguage();
  const rules = useDocument()?.method.exclusions ?? [];
  const reasons = rules.filter(({ id }) => cell.excludedBy.includes(id)).map((rule) => ruleReason(rule, t, language));
  return (
    <section className={css['cell']} aria-label={t('screening.cell')}>
      <h3 className={css['total']}>{placeOf(cell)}</h3>
      <p>
        {t('screening.cell-score', {
          band: t(`band.${cell.class}`),
          point: scoreText(cell),
          range: rangeText(cell),
          coverage: Math.round(cell.coverage * 100),
        })}
      </p>
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <p>{backText(cell, t, language)}</p>
      <TextButton
        onPress={() => {
          addCellAsSite(cell);
        }}
      >
        {t('screening.add')}
      </TextButton>
    </section>
  );
}
