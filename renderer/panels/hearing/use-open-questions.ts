import { useMemo } from 'react';
import { unknowns } from '../../places/review/unknowns.ts';
import { useReadings, useScores, useWeights } from '../../stores/session.ts';

/** As many as anybody asks in one evening. */
const MOST = 5;

/** What is not known of a site, the weightiest first, with who could tell; none before there are scores. */
export function useOpenQuestions(siteId: string) {
  const packed = useReadings((store) => store.packed);
  const scores = useScores();
  const weights = useWeights();
  return useMemo(() => {
    if (packed === null || scores === null) return [];
    return unknowns(packed, { ...scores, weights }, siteId)
      .flatMap(({ ask, questions }) => questions.map((question) => ({ ask, ...question })))
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, MOST);
  }, [packed, scores, weights, siteId]);
}
