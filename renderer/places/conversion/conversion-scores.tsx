import { memo, useMemo } from 'react';
import { PERSPECTIVES, type Perspective, type SiteState } from '../../../core/indicators/reading.ts';
import { roundedPoint, type UnrankedScore } from '../../../core/scoring/score-matrix.ts';
import { scoreOfSite } from '../../../core/scoring/score-of-site.ts';
import { useText } from '../../app/use-text.ts';
import { bandText, rangeText } from '../../panels/score-text.ts';
import { useDetails, useDocumentPart } from '../../stores/session.ts';
import css from './conversion-place.module.css';

/** Band and score of the site as mined and as hosted, for the developer and for the community. */
export const ConversionScores = memo(function ConversionScores({ siteId }: { readonly siteId: string }) {
  const t = useText();
  const score = useScoreOf(siteId);
  return (
    <table className={css['scores']}>
      <caption className="visually-hidden">{t('conversion.scores')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('conversion.scores')}</th>
          <th scope="col">{t('state.mined')}</th>
          <th scope="col">{t('state.hosted')}</th>
        </tr>
      </thead>
      <tbody>
        {PERSPECTIVES.map((perspective) => (
          <tr key={perspective}>
            <th scope="row">{t(`perspective.${perspective}`)}</th>
            <ScoreCell score={score(perspective, 'mined')} />
            <ScoreCell score={score(perspective, 'hosted')} />
          </tr>
        ))}
      </tbody>
    </table>
  );
});

/** Scores of one site by perspective and state; null until the site is read. */
function useScoreOf(siteId: string): (perspective: Perspective, state: SiteState) => UnrankedScore | null {
  const ids = useMemo(() => [siteId], [siteId]);
  const readings = useDetails(ids).get(siteId);
  const weights = useDocumentPart((document) => document.weights);
  const method = useDocumentPart((document) => document.method);
  return (perspective, state) =>
    readings === undefined || weights === null || method === null
      ? null
      : scoreOfSite(readings, { weights, method }, { perspective, state });
}

function ScoreCell({ score }: { readonly score: UnrankedScore | null }) {
  const t = useText();
  if (score === null) return <td className={css['unknown']}>–</td>;
  const point = roundedPoint(score.score.point);
  return (
    <td>
      {bandText(score, t)}
      {!score.excluded && (
        <span className={css['range']}>
          {t('conversion.range-point', { range: rangeText(score.score), point: point ?? '–' })}
        </span>
      )}
    </td>
  );
}
