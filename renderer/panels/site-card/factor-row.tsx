import { useState } from 'react';
import type { Reading } from '../../../core/indicators/reading.ts';
import type { WeightedCriterion } from '../../../core/scoring/score-matrix.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { explanation, indicatorName, readingDate, readingText } from '../reading-text.ts';
import { FactorDetail } from './factor-detail.tsx';
import css from './site-card.module.css';
import { SourceChips } from './source-chips.tsx';

/** One factor: value with unit, the sentence with the threshold, weight and contribution; opens to the working. */
export function FactorRow(props: {
  readonly criterion: WeightedCriterion;
  readonly reading: Reading;
  readonly sources: Workspace['sources'];
  /** Length of the contribution bar, 0-1. */
  readonly share: number;
}) {
  const t = useText();
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { criterion, reading, sources, share } = props;
  const { indicator, risk, weight } = criterion;
  const date = readingDate(reading, sources, language);
  return (
    <details
      className={css['factor']}
      onToggle={(event) => {
        setIsOpen(event.currentTarget.open);
      }}
    >
      <summary>
        <span className={css['factorName']}>{indicatorName(indicator, language)}</span>
        <span className={reading.known ? css['value'] : css['unknown']}>
          {readingText(indicator, reading, language)}
        </span>
        <span className={css['why']}>{explanation(reading, language)}</span>
        <span className={css['meter']}>
          <span className={css['contribution']} data-known={reading.known}>
            {reading.known && <span style={{ width: `${share * 100}%` }} />}
          </span>
          <span>
            {risk === null
              ? t('factor.weight', { percent: Math.round(weight * 100) })
              : t('factor.risk-weight', { risk: Math.round(risk.point * 100), percent: Math.round(weight * 100) })}
          </span>
        </span>
      </summary>
      {isOpen && (
        <div className={css['detail']}>
          <FactorDetail criterion={criterion} reading={reading} />
          {reading.known && (
            <div className={css['chips']}>
              <span className={css['grade']} title={t(`grade.${reading.grade}`)}>
                <span className="visually-hidden">{t('grade.label')}</span>
                {reading.grade}
              </span>
              <SourceChips ids={reading.sources} sources={sources} />
              <span className={css['light']}>{date ?? t('date.unknown')}</span>
            </div>
          )}
        </div>
      )}
    </details>
  );
}
