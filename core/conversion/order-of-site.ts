/**
 * What a noise map is asked for about a site: its machines as mined and as hosted on the ground round it.
 */
import type { Site } from '../sites/site.ts';
import type { Case } from '../noise/level-range.ts';
import type { NoiseOrder } from '../noise/noise-order.ts';
import type { Period } from '../noise/noise-source.ts';
import { DEFAULT_PROPAGATION } from '../noise/propagation.ts';
import { hostedSources, minedSources, type SourcesOfState } from './sources-of-site.ts';

/** Sides of the map that are offered, km: 2 for the nearest homes, 10 for loud sites in quiet country. *heuristic* */
export const SIDES_KM = [2, 6, 10] as const;
export type SideKm = (typeof SIDES_KM)[number];

/** `sideKm` is 6 unless chosen: 3 km each way is three times as far as the method states its accuracy. *heuristic* */
export type NoiseChoice = { readonly period: Period; readonly case: Case; readonly sideKm?: SideKm };

export const USUAL_SIDE_KM: SideKm = 6;

/** The machines of both states; the order is null where neither has any, and `silence` of each says why. */
export type NoiseOfSite = {
  readonly order: NoiseOrder | null;
  readonly mined: SourcesOfState;
  readonly hosted: SourcesOfState;
};

/** Between nodes, m, by side. *heuristic* */
const CELL_M: Readonly<Record<SideKm, number>> = { 2: 10, 6: 25, 10: 25 };
/** From no effect [S WHO 2009] in steps of noise maps under Directive 2002/49/EC to what is only heard at the fence, dBA. */
const LEVELS_DB = [30, 35, 40, 45, 50, 55, 60, 65, 70];

/** The order of a site under its record and its chosen plan. */
export function noiseOfSite(site: Site, choice: NoiseChoice): NoiseOfSite {
  const [mined, hosted] = [minedSources(site), hostedSources(site)];
  if (mined.sources.length + hosted.sources.length === 0) return { order: null, mined, hosted };
  const sideKm = choice.sideKm ?? USUAL_SIDE_KM;
  const order: NoiseOrder = {
    ...{ mined: [...mined.sources], hosted: [...hosted.sources] },
    ...{ period: choice.period, case: choice.case, weighting: 'A', propagation: DEFAULT_PROPAGATION },
    ...{ centre: [...site.position], widthM: 1_000 * sideKm, heightM: 1_000 * sideKm, cellM: CELL_M[sideKm] },
    ...{ levelsDb: [...LEVELS_DB], receptors: [] },
  };
  return { order, mined, hosted };
}
