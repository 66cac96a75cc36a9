/**
 * From readings and weights to scores, remembered by identity: a slider move re-scores in its own frame, and
 * everything that asks in that frame gets the same arrays.
 */
import { buildMatrix, type MatrixSettings, type Question } from '../../core/criteria/build-matrix.ts';
import type { DecisionMatrix } from '../../core/criteria/decision-matrix.ts';
import type { SiteReadings } from '../../core/criteria/site-readings.ts';
import type { Aggregation } from '../../core/scoring/aggregation.ts';
import { scoreMatrix, type SiteScore } from '../../core/scoring/score-matrix.ts';
import type { Weights } from '../../core/weights/weights.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/** Scores by site id. */
export type ScoresById = ReadonlyMap<string, SiteScore>;

/** What of a document turns readings into scores. */
export type Method = Pick<Workspace, 'weights' | 'method'>;

type Made = { readonly settings: MatrixSettings; readonly matrix: DecisionMatrix };
type Scored = { readonly weights: Weights; readonly aggregation: Aggregation; readonly byId: ScoresById };

const matrices = new WeakMap<readonly SiteReadings[], Map<string, Made>>();
const scores = new WeakMap<DecisionMatrix, Scored>();

/** Scores of all sites that have readings; the same arguments give the same map. */
export function scoresOf(readings: readonly SiteReadings[], method: Method, question: Question): ScoresById {
  const matrix = matrixOf(readings, method.method, question);
  const known = scores.get(matrix);
  const { weights } = method;
  const { aggregation } = method.method;
  if (known?.weights === weights && known.aggregation === aggregation) return known.byId;
  const byId = new Map(scoreMatrix(matrix, weights, aggregation).map((score) => [score.siteId, score]));
  scores.set(matrix, { weights, aggregation, byId });
  return byId;
}

/** The decision matrix of one perspective and state, made once per set of readings and settings. */
export function matrixOf(
  readings: readonly SiteReadings[],
  settings: MatrixSettings,
  question: Question,
): DecisionMatrix {
  const key = `${question.perspective} ${question.state}`;
  const made = matrices.get(readings) ?? new Map<string, Made>();
  matrices.set(readings, made);
  const known = made.get(key);
  if (known !== undefined && isSame(known.settings, settings)) return known.matrix;
  const matrix = buildMatrix(readings, question, settings);
  made.set(key, { settings, matrix });
  return matrix;
}

function isSame(a: MatrixSettings, b: MatrixSettings): boolean {
  return a.scales === b.scales && a.exclusions === b.exclusions && a.floors === b.floors;
}
