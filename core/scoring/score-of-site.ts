/** The score of one site from its readings, whatever other sites do: what a page about one site shows. */
import { buildMatrix, type MatrixSettings, type Question } from '../criteria/build-matrix.ts';
import type { SiteReadings } from '../criteria/site-readings.ts';
import type { Perspective, SiteState } from '../indicators/reading.ts';
import { invariant } from '../lib/invariant.ts';
import type { Weights } from '../weights/weights.ts';
import type { Aggregation } from './aggregation.ts';
import { scoreRow, type UnrankedScore } from './score-matrix.ts';

/** What of a document turns readings into scores. */
export type Method = {
  readonly weights: Weights;
  readonly method: MatrixSettings & { readonly aggregation: Aggregation };
};

/** Scores of both perspectives of one way to use a site. */
export type Outcome = Readonly<Record<Perspective, UnrankedScore>>;

/** The score of one site with everything a reader needs to check it, without a rank. */
export function scoreOfSite(readings: SiteReadings, { weights, method }: Method, question: Question): UnrankedScore {
  const [row] = buildMatrix([readings], question, method).rows;
  invariant(row !== undefined, 'a site that was read has a row');
  return scoreRow(row, { perspective: question.perspective, weights, aggregation: method.aggregation });
}

/** Both perspectives of one state. */
export function outcomeOf(readings: SiteReadings, method: Method, state: SiteState): Outcome {
  const score = (perspective: Perspective) => scoreOfSite(readings, method, { perspective, state });
  return { delivery: score('delivery'), burden: score('burden') };
}
