/** The result of the method for one perspective and state, with what a reader needs to check it. */
import type { SiteReadings } from '../criteria/site-readings.ts';
import type { Perspective, SiteState } from '../indicators/reading.ts';
import type { SiteScore } from './score-matrix.ts';

/** `readings` and `scores` stand in the same order, one entry a site. */
export type Assessment = {
  readonly perspective: Perspective;
  readonly state: SiteState;
  readonly readings: readonly SiteReadings[];
  readonly scores: readonly SiteScore[];
};
