/** The layers of the national workload. */
import type { AreaSet, LineSet, PointSet } from './feature-sets.ts';

export type NationalLayers = {
  readonly substations: PointSet;
  readonly lines: LineSet;
  readonly counties: AreaSet;
  readonly landUse: AreaSet;
  readonly protectedAreas: AreaSet;
  readonly events: PointSet;
  readonly people: PointSet;
};
