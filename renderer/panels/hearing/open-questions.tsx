import { useMemo } from 'react';
import { useIndicatorText, useLanguage } from '../../app/use-text.ts';
import { unknowns } from '../../places/review/unknowns.ts';
import { useReviewText } from '../../places/review/use-review-text.ts';
import { useReadings, useScores, useWeights } from '../../stores/session.ts';
import { indicatorName, messageText } from '../reading-text.ts';
import css from './hearing.module.css';

/** As many as anybody asks in one evening. */
const MOST = 5;

/** What is not known of a site and carries the most weight, with who could tell. */
export function OpenQuestions({ siteId }: { readonly siteId: string }) {
  const r = useReviewText();
  const say = useIndicatorText();
  const language = useLanguage();
  const packed = useReadings((store) => store.packed);
  const scores = useScores();
  const weights = useWeights();
  const asked = useMemo(
    () => (packed === null || scores === null ? [] : unknowns(packed, { ...scores, weights }, siteId)),
    [packed, scores, weights, siteId],
  );
  const first = asked
    .flatMap(({ ask, questions }) => questions.map((question) => ({ ask, ...question })))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST);
  if (first.length === 0) return <p>{r('hearing.no-questions')}</p>;
  return (
    <ol className={css['list']}>
      {first.map(({ ask, indicator, gaps: [gap] }) => (
        <li key={indicator}>
          <p>{indicatorName(indicator, language)}</p>
          <p className={css['light']}>
            {gap !== undefined && `${messageText(gap.reason, language)} `}
            {say(ask)}
          </p>
        </li>
      ))}
    </ol>
  );
}
