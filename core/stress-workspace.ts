/** The question of the uncertainty analysis for a document and its readings, as the window and the command line ask it. */
import type { Question } from './criteria/build-matrix.ts';
import { matrixOfPacked } from './criteria/matrix-of-packed.ts';
import { VERDICTS, type PackedGates, type PackedReadings } from './criteria/packed-readings.ts';
import { scaleInUse } from './criteria/scale-settings.ts';
import { INDICATORS } from './indicators/registry.ts';
import { invariant } from './lib/invariant.ts';
import { stressQuestion, type StressQuestion } from './robustness/stress.ts';
import type { OpenGate } from './robustness/value-of-information.ts';
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
  packed: PackedReadings,
  { perspective, state, compared = [], seed = null, draws = null }: StressAsked,
): StressQuestion {
  const { robustness, aggregation, scales } = method;
  const settings = { ...robustness, seed: seed ?? robustness.seed, draws: draws ?? robustness.draws };
  const scaleOf = (id: string) => {
    const indicator = INDICATORS.find((one) => one.id === id);
    invariant(indicator !== undefined, `criteria are indicators: ${id}`);
    return scaleInUse(indicator, scales);
  };
  const matrix = matrixOfPacked(packed, { perspective, state }, method);
  const openGates = openGatesOf(packed.states[state].gates[perspective], method.floors);
  return stressQuestion({ packed, matrix, scaleOf, openGates, weights, aggregation, settings, compared });
}

/** Gates that cannot be judged, site by site, with the floors in use. */
function openGatesOf({ gates, verdicts }: PackedGates, floors: Workspace['method']['floors']): readonly OpenGate[] {
  const open: OpenGate[] = [];
  verdicts.forEach((verdict, cell) => {
    const gate = gates[cell % gates.length];
    if (VERDICTS[verdict] !== 'unknown' || gate === undefined) return;
    const percent = floors[gate.id];
    const floor = percent === undefined ? gate.floor : percent / 100;
    open.push({ row: Math.trunc(cell / gates.length), gate: gate.id, floor });
  });
  return open;
}
