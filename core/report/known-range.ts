/** The range of a score if only the known readings counted: the thick line of the interval figure. */
import type { Perspective, SiteState } from '../indicators/reading.ts';
import type { Aggregation } from '../scoring/aggregation.ts';
import { scoreMatrix, type SiteScore } from '../scoring/score-matrix.ts';
import type { Weights } from '../weights/weights.ts';

type Question = {
  readonly perspective: Perspective;
  readonly state: SiteState;
  readonly weights: Weights;
  readonly aggregation: Aggregation;
};

/** Low and high from the readings' own ranges, unknown criteria left out as they are for the point; null without any. */
export function knownRange(
  score: Pick<SiteScore, 'siteId' | 'criteria' | 'gates'>,
  { perspective, state, weights, aggregation }: Question,
): { readonly low: number; readonly high: number } | null {
  const criteria = score.criteria.filter(({ risk }) => risk !== null);
  // A gate that cannot be judged is itself unknown, so only failed ones count here.
  const gates = score.gates.filter(({ verdict }) => verdict === 'fail');
  const row = { siteId: score.siteId, criteria, gates, exclusions: [] };
  const [known] = scoreMatrix({ perspective, state, rows: [row] }, weights, aggregation);
  if (known === undefined || known.score.point === null) return null;
  return { low: known.score.low, high: known.score.high };
}
