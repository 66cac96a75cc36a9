/**
 * What a noise map is asked for about a site: its machines as mined and as hosted on 6 by 6 km round it.
 */
import type { Site } from '../sites/site.ts';
import type { Case } from '../noise/level-range.ts';
import type { NoiseOrder } from '../noise/noise-order.ts';
import type { Period } from '../noise/noise-source.ts';
import { DEFAULT_PROPAGATION } from '../noise/propagation.ts';
import { hostedSources, minedSources, type SourcesOfState } from './sources-of-site.ts';

export type NoiseChoice = { readonly period: Period; readonly case: Case };

/** The machines of both states; the order is null where neither has any, and `silence` of each says why. */
export type NoiseOfSite = {
  readonly order: NoiseOrder | null;
  readonly mined: SourcesOfState;
  readonly hosted: SourcesOfState;
};

/** Side of the map, m: 3 km each way is three times as far as the method states its accuracy. *heuristic* */
const SIDE_M = 6_000;
/** Between nodes, m. *heuristic* */
const CELL_M = 25;
/** From no effect [S WHO 2009] in steps of noise maps under Directive 2002/49/EC to what is only heard at the fence, dBA. */
const LEVELS_DB = [30, 35, 40, 45, 50, 55, 60, 65, 70];

/** The order of a site under its record and its chosen plan. */
export function noiseOfSite(site: Site, choice: NoiseChoice): NoiseOfSite {
  const [mined, hosted] = [minedSources(site), hostedSources(site)];
  if (mined.sources.length + hosted.sources.length === 0) return { order: null, mined, hosted };
  const order: NoiseOrder = {
    ...{ mined: [...mined.sources], hosted: [...hosted.sources] },
    ...{ period: choice.period, case: choice.case, weighting: 'A', propagation: DEFAULT_PROPAGATION },
    ...{ centre: [...site.position], widthM: SIDE_M, heightM: SIDE_M, cellM: CELL_M },
    ...{ levelsDb: [...LEVELS_DB], receptors: [] },
  };
  return { order, mined, hosted };
}
