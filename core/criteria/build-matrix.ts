/** Builds the decision matrix of one perspective and state from what was read of each site. */
import { INDICATORS } from '../indicators/registry.ts';
import type { Perspective, SiteState } from '../indicators/reading.ts';
import { invariant } from '../lib/invariant.ts';
import { criterionOf, type DecisionMatrix } from './decision-matrix.ts';
import type { SiteReadings } from './site-readings.ts';

/** One row a site, one criterion for each indicator of the perspective, in registry order. */
export function buildMatrix(
  sites: readonly SiteReadings[],
  perspective: Perspective,
  state: SiteState,
): DecisionMatrix {
  const indicators = INDICATORS.filter(({ perspectives }) => perspectives.includes(perspective));
  return {
    perspective,
    state,
    rows: sites.map(({ siteId, readings, gates }) => ({
      siteId,
      criteria: indicators.map((indicator) => {
        const reading = readings[state][indicator.id];
        invariant(reading !== undefined, `every indicator was read: ${indicator.id}`);
        return criterionOf(indicator, reading);
      }),
      gates: gates[state][perspective],
    })),
  };
}
