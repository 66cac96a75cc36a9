/** A candidate that somebody looks at, with its whole score: what holds it back, which gates and rules speak. */
import type { SiteScore } from '../scoring/score-matrix.ts';
import { CANDIDATE_CLASSES, type CandidateClass } from './candidate-classes.ts';
import type { CandidateRow } from './screening-result.ts';

/** Below the middle of the scale a criterion does not hold a place back: the edge of moderate and high. */
const MIDDLE = 0.5;
const SHOWN = 3;

export type CandidateKnown = Pick<
  CandidateRow,
  'row' | 'id' | 'county' | 'state' | 'position' | 'precisionKm' | 'isTied'
> & {
  /** Number of its class. */
  readonly class: number;
  readonly rank: number | null;
  readonly score: SiteScore;
};

/** The row; criteria by how much of a weighted sum they would carry, ties in the order of the registry. */
export function candidateRow({ score: site, class: number, ...known }: CandidateKnown): CandidateRow {
  const { score, criteria, gates, exclusions } = site;
  const raised = criteria.flatMap(({ indicator, risk, weight }) =>
    risk === null || weight === 0 || risk.point < MIDDLE ? [] : [{ indicator, risk: risk.point, weight }],
  );
  const gatesOf = (wanted: string) => gates.filter(({ verdict }) => verdict === wanted).map(({ gate }) => gate);
  const rulesOf = (wanted: string) => exclusions.filter(({ verdict }) => verdict === wanted).map(({ rule }) => rule);
  return {
    ...known,
    class: CANDIDATE_CLASSES[number] ?? ('unknown' satisfies CandidateClass),
    point: score.point,
    low: score.low,
    high: score.high,
    coverage: score.coverage,
    excludedBy: rulesOf('fail'),
    openRules: rulesOf('unknown'),
    failedGates: gatesOf('fail'),
    openGates: gatesOf('unknown'),
    holdsBack: raised.toSorted((a, b) => b.risk * b.weight - a.risk * a.weight).slice(0, SHOWN),
  };
}
