import { useMemo } from 'react';
import { unknowns } from '../../places/review/unknowns.ts';
import { scoresOf } from '../../stores/scores.ts';
import { useDocument, useReadings, useView } from '../../stores/session.ts';

/** As many as anybody asks in one evening. */
const MOST = 5;

/** What is not known of a site as hosted, whatever the map shows: the weightiest first, with who could tell; none before there are scores. */
export function useOpenQuestions(siteId: string) {
  const packed = useReadings((store) => store.packed);
  const document = useDocument();
  const perspective = useView((view) => view.perspective);
  return useMemo(() => {
    if (packed === null || document === null) return [];
    const { weights, method } = document;
    const scores = scoresOf(packed, { weights, method }, { perspective, state: 'hosted' });
    return unknowns(packed, { ...scores, weights }, siteId)
      .flatMap(({ ask, questions }) => questions.map((question) => ({ ask, ...question })))
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, MOST);
  }, [packed, document, perspective, siteId]);
}
