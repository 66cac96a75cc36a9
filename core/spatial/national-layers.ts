/** The layers of the national workload, and their pack. */
import { buildPack } from './build-pack.ts';
import type { AreaSet, LineSet, PointSet } from './feature-sets.ts';
import type { SpatialPack } from './open-pack.ts';

export type NationalLayers = {
  readonly substations: PointSet;
  readonly lines: LineSet;
  readonly counties: AreaSet;
  readonly landUse: AreaSet;
  readonly protectedAreas: AreaSet;
  readonly events: PointSet;
  readonly people: PointSet;
};

/** Pack of the national layers, each under its own name. */
export function buildNationalPack(layers: NationalLayers): SpatialPack {
  return buildPack({
    substations: { kind: 'points', set: layers.substations },
    lines: { kind: 'lines', set: layers.lines },
    counties: { kind: 'areas', set: layers.counties },
    landUse: { kind: 'areas', set: layers.landUse },
    protectedAreas: { kind: 'areas', set: layers.protectedAreas },
    events: { kind: 'points', set: layers.events },
    people: { kind: 'points', set: layers.people },
  });
}
