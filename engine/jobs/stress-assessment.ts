/** The uncertainty analysis of an assessment, in slices between which the engine answers others. */
import { packReadings } from '../../core/criteria/packed-readings.ts';
import { setImmediate } from 'node:timers/promises';
import type { Stressed } from '../../core/exports/stress-json.ts';
import { stress } from '../../core/robustness/stress.ts';
import type { Assessment } from '../../core/scoring/assessment.ts';
import { stressWorkspace } from '../../core/stress-workspace.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';

/** Longest slice, ms. Heuristic: a tile that waits so long is not noticed. */
const SLICE_MS = 20;

type Draws = { readonly seed: number | null; readonly draws: number | null };

/** The analysis with the document's own settings but for those given. The same input gives the same answer. */
export async function stressAssessment(
  document: Workspace,
  { readings, perspective, state }: Assessment,
  given: Draws,
): Promise<Stressed> {
  const question = stressWorkspace(document, packReadings(readings), { perspective, state, ...given });
  const steps = stress(question);
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { question, result: step.value };
    if (performance.now() - since < SLICE_MS) continue;
    await setImmediate();
    since = performance.now();
  }
}
