/** Builds the decision matrix of one perspective and state from what was read of each site. */
import { INDICATORS } from '../indicators/registry.ts';
import type { GateVerdict, Perspective, SiteState } from '../indicators/reading.ts';
import { invariant } from '../lib/invariant.ts';
import { criterionOf, type DecisionMatrix } from './decision-matrix.ts';
import { judgeExclusions, type ExclusionRule } from './exclusion.ts';
import { scaleInUse, type ScaleSettings } from './scale-settings.ts';
import type { SiteReadings } from './site-readings.ts';

export type Question = { readonly perspective: Perspective; readonly state: SiteState };

/** What the user set between readings and risks. */
export type MatrixSettings = {
  readonly scales: ScaleSettings;
  readonly exclusions: readonly ExclusionRule[];
  /** Floors that replace the registry's, by gate id, 0-100. */
  readonly floors: Readonly<Record<string, number>>;
};

/** The registry's own scales and floors, nothing excluded. */
export const PLAIN_SETTINGS: MatrixSettings = { scales: {}, exclusions: [], floors: {} };

/** One row a site, one criterion for each indicator of the perspective, in registry order. */
export function buildMatrix(
  sites: readonly SiteReadings[],
  { perspective, state }: Question,
  { scales, exclusions, floors }: MatrixSettings = PLAIN_SETTINGS,
): DecisionMatrix {
  const criteria = INDICATORS.filter(({ perspectives }) => perspectives.includes(perspective)).map((indicator) => ({
    indicator,
    scale: scaleInUse(indicator, scales),
  }));
  return {
    perspective,
    state,
    rows: sites.map(({ siteId, readings, gates }) => ({
      siteId,
      criteria: criteria.map(({ indicator, scale }) => {
        const reading = readings[state][indicator.id];
        invariant(reading !== undefined, `every indicator was read: ${indicator.id}`);
        return criterionOf(indicator, reading, scale);
      }),
      gates: gates[state][perspective].map((gate) => withFloor(gate, floors)),
      exclusions: judgeExclusions(exclusions, readings[state]),
    })),
  };
}

function withFloor(gate: GateVerdict, floors: MatrixSettings['floors']): GateVerdict {
  const percent = floors[gate.gate];
  return percent === undefined ? gate : { ...gate, floor: percent / 100 };
}
