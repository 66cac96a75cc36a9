import type { Reading } from '../../../core/indicators/reading.ts';
import type { UnrankedScore, WeightedCriterion } from '../../../core/scoring/score-matrix.ts';
import { wholePercents } from '../../../core/weights/direct.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useText } from '../../app/use-text.ts';
import { contribution } from '../../stores/drivers.ts';
import { rangeText } from '../score-text.ts';
import { FactorRow } from './factor-row.tsx';
import css from './site-card.module.css';

/** Every factor of the perspective, by group; a click opens how it was worked out. */
export function CardFactors(props: {
  readonly score: UnrankedScore;
  readonly readings: Readonly<Record<string, Reading>>;
  readonly sources: Workspace['sources'];
}) {
  const t = useText();
  const { score, readings, sources } = props;
  const largest = Math.max(...score.criteria.map(largestShare), Number.EPSILON);
  // What is read but not weighed stays in reach: known ones first, because they may change a reader's mind.
  const idle = score.criteria
    .filter(({ weight }) => weight === 0)
    .sort((a, b) => Number(a.risk === null) - Number(b.risk === null));
  const percents = wholePercents(score.groups.map(({ weight }) => weight));
  const rows = (criteria: readonly WeightedCriterion[]) =>
    criteria.map((criterion) => {
      const reading = readings[criterion.indicator];
      return reading === undefined ? null : (
        <FactorRow
          key={criterion.indicator}
          criterion={criterion}
          reading={reading}
          sources={sources}
          share={contribution(criterion) / largest}
        />
      );
    });
  return (
    <section className={css['section']}>
      <h3 className={css['heading']}>{t('card.factors')}</h3>
      {score.groups.map(({ group, low, high, point }, i) => (
        <div key={group}>
          <h4 className={css['group']}>
            <span>{t('card.group', { group: t(`group.${group}`), percent: percents[i] ?? 0 })}</span>
            <span>{point === null ? t('band.unknown') : rangeText({ low, high })}</span>
          </h4>
          {rows(score.criteria.filter((criterion) => criterion.group === group && criterion.weight > 0))}
        </div>
      ))}
      {idle.length > 0 && (
        <details className={css['gates']}>
          <summary>
            {t('card.idle', { count: idle.length, known: idle.filter(({ risk }) => risk !== null).length })}
          </summary>
          {rows(idle)}
        </details>
      )}
    </section>
  );
}

/** The bar's full length is the most that any factor here could carry, so bars compare within a card. */
function largestShare({ weight }: WeightedCriterion): number {
  return weight;
}
