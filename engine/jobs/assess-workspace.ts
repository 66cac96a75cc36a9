/** Readings and scores of an open workspace: the engine's half of the method, then the fast half. */
import { readWorkspace, scoreReadings } from '../../core/assess.ts';
import type { SiteReadings } from '../../core/criteria/site-readings.ts';
import type { Perspective } from '../../core/indicators/reading.ts';
import type { Layers } from '../../core/layers/layer-data.ts';
import type { Scores } from '../../core/scoring/rank-moves.ts';
import type { Assessment } from '../../core/scoring/assessment.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import type { EngineData } from '../engine-data.ts';

/** What a job needs to know of a workspace. */
export type Surroundings = { readonly document: Workspace; readonly layers: Layers; readonly data: EngineData };

/** Readings of every site, as mined and as hosted. */
export async function computeReadings({ document, layers, data }: Surroundings): Promise<readonly SiteReadings[]> {
  return readWorkspace(document, layers, await data.gazetteer());
}

/** The assessment as hosted, for one perspective. */
export async function assessHosted(surroundings: Surroundings, perspective: Perspective): Promise<Assessment> {
  const readings = await computeReadings(surroundings);
  const state = 'hosted';
  return {
    perspective,
    state,
    readings,
    scores: scoreReadings(surroundings.document, readings, { perspective, state }),
  };
}

/** Scores as hosted of both perspectives, from one reading of the surroundings. */
export async function assessBoth(surroundings: Surroundings): Promise<Scores> {
  const readings = await computeReadings(surroundings);
  const scores = (perspective: Perspective) =>
    scoreReadings(surroundings.document, readings, { perspective, state: 'hosted' });
  return { delivery: scores('delivery'), burden: scores('burden') };
}
