/**
 * From readings and weights to scores, remembered by identity: a slider move re-scores in its own frame, and
 * everything that asks in that frame gets the same arrays.
 */
import { buildMatrix } from '../../core/criteria/build-matrix.ts';
import type { DecisionMatrix } from '../../core/criteria/decision-matrix.ts';
import type { SiteReadings } from '../../core/criteria/site-readings.ts';
import type { Perspective, SiteState } from '../../core/indicators/reading.ts';
import { scoreMatrix, type SiteScore } from '../../core/scoring/score-matrix.ts';
import type { Weights } from '../../core/weights/weights.ts';

/** Scores by site id. */
export type ScoresById = ReadonlyMap<string, SiteScore>;

type Question = { readonly perspective: Perspective; readonly state: SiteState };

const matrices = new WeakMap<readonly SiteReadings[], Map<string, DecisionMatrix>>();
const scores = new WeakMap<DecisionMatrix, { readonly weights: Weights; readonly byId: ScoresById }>();

/** Scores of all sites that have readings; the same arguments give the same map. */
export function scoresOf(readings: readonly SiteReadings[], weights: Weights, question: Question): ScoresById {
  const matrix = matrixOf(readings, question);
  const known = scores.get(matrix);
  if (known?.weights === weights) return known.byId;
  const byId = new Map(scoreMatrix(matrix, weights).map((score) => [score.siteId, score]));
  scores.set(matrix, { weights, byId });
  return byId;
}

/** The decision matrix of one perspective and state, made once per set of readings. */
export function matrixOf(readings: readonly SiteReadings[], { perspective, state }: Question): DecisionMatrix {
  const key = `${perspective} ${state}`;
  const made = matrices.get(readings) ?? new Map<string, DecisionMatrix>();
  matrices.set(readings, made);
  const known = made.get(key);
  if (known !== undefined) return known;
  const matrix = buildMatrix(readings, perspective, state);
  made.set(key, matrix);
  return matrix;
}
