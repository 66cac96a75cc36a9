import type { Reading } from '../../../core/indicators/reading.ts';
import type { WeightedCriterion } from '../../../core/scoring/score-matrix.ts';
import { formatNumber } from '../../../core/text/numbers.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage, useText } from '../../app/use-text.ts';
import { contribution } from '../../stores/drivers.ts';
import { useDetailedScores, useDetails, useView } from '../../stores/session.ts';
import { Window } from '../../ui/window.tsx';
import { explanation, indicatorName, readingDate, readingText } from '../reading-text.ts';
import { rangeText } from '../score-text.ts';
import { FactorDetail } from '../site-card/factor-detail.tsx';
import { SourceChips } from '../site-card/source-chips.tsx';
import css from './explain.module.css';

/** The card that made a number: reading, scale, weight, contribution, how it was asked, source and date. */
export function ExplainDialog(props: {
  readonly document: Workspace;
  readonly site: string;
  readonly indicator: string;
  readonly onClose: () => void;
}) {
  const t = useText();
  const language = useLanguage();
  const { document, site, indicator, onClose } = props;
  const state = useView((view) => view.state);
  const ids = [site];
  const reading = useDetails(ids).get(site)?.readings[state][indicator];
  const score = useDetailedScores(ids).get(site);
  const criterion = score?.criteria.find((one) => one.indicator === indicator);
  const name = document.sites.find(({ id }) => id === site)?.name ?? site;
  return (
    <Window
      title={t('explain.title', { name: indicatorName(indicator, language), site: name })}
      closeLabel={t('close')}
      onClose={onClose}
    >
      {reading === undefined || criterion === undefined ? (
        <p role="status">{t('card.reading')}</p>
      ) : (
        <Explained reading={reading} criterion={criterion} sources={document.sources} />
      )}
    </Window>
  );
}

function Explained(props: {
  readonly reading: Reading;
  readonly criterion: WeightedCriterion;
  readonly sources: Workspace['sources'];
}) {
  const t = useText();
  const language = useLanguage();
  const { reading, criterion, sources } = props;
  const { indicator, risk, weight } = criterion;
  const facts: readonly (readonly [string, string])[] = [
    ['explain.reading', readingText(indicator, reading, language)],
    [
      'explain.risk',
      risk === null
        ? t('not-known')
        : t('explain.risk-of', { point: Math.round(risk.point * 100), range: rangeText(risk) }),
    ],
    ['explain.weight', `${formatNumber(weight * 100, language, 1)}\u00a0%`],
    [
      'explain.contribution',
      risk === null
        ? t('not-known')
        : t('explain.points', { points: formatNumber(contribution(criterion) * 100, language, 1) }),
    ],
    ['explain.grade', reading.known ? t(`grade.${reading.grade}`) : t('not-known')],
    ['explain.date', readingDate(reading, sources, language) ?? t('date.unknown')],
  ];
  return (
    <div className={css['page']}>
      <p>{explanation(reading, language)}</p>
      <dl className={css['facts']}>
        {facts.map(([code, text]) => (
          <div key={code}>
            <dt>{t(code)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <FactorDetail criterion={criterion} reading={reading} />
      {reading.known && (
        <div className={css['chips']}>
          <span>{t('explain.sources')}</span>
          <SourceChips ids={reading.sources} sources={sources} />
        </div>
      )}
    </div>
  );
}
