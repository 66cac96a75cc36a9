/** The question of the uncertainty analysis for a document and its readings, as the window and the command line ask it. */
import { buildMatrix, type Question } from './criteria/build-matrix.ts';
import { scaleInUse } from './criteria/scale-settings.ts';
import type { SiteReadings } from './criteria/site-readings.ts';
import { INDICATORS } from './indicators/registry.ts';
import { invariant } from './lib/invariant.ts';
import { stressQuestion, type StressQuestion } from './robustness/stress.ts';
import type { Workspace } from './workspace/workspace.ts';

export type StressAsked = Question & {
  /** Ids of sites that are compared; they are paired even among many. */
  readonly compared?: readonly string[];
  /** In place of the document's own settings, as given on a command line. */
  readonly seed?: number | null;
  readonly draws?: number | null;
};

/** The question, packed; quick enough for the thread that draws the screen. */
export function stressWorkspace(
  { method, weights }: Pick<Workspace, 'method' | 'weights'>,
  readings: readonly SiteReadings[],
  { perspective, state, compared = [], seed = null, draws = null }: StressAsked,
): StressQuestion {
  const { robustness, aggregation, scales } = method;
  const settings = { ...robustness, seed: seed ?? robustness.seed, draws: draws ?? robustness.draws };
  const scaleOf = (id: string) => {
    const indicator = INDICATORS.find((one) => one.id === id);
    invariant(indicator !== undefined, `criteria are indicators: ${id}`);
    return scaleInUse(indicator, scales);
  };
  const matrix = buildMatrix(readings, { perspective, state }, method);
  return stressQuestion({ sites: readings, matrix, scaleOf, weights, aggregation, settings, compared });
}
