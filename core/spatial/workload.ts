/**
 * W(N): what the national workload asks of N sites, answered from one pack.
 *
 * Sites are asked about in Hilbert order, so that each search begins where the last one ended; answers stand in the order
 * the sites were given.
 */
import { askSites, prepareWorkload } from './ask-sites.ts';
import { buildPack, type MakePackMemory } from './build-pack.ts';
import { UNITS_PER_DEGREE } from './fixed-degrees.ts';
import { hilbertOrder } from './hilbert.ts';
import type { NationalLayers } from './national-layers.ts';
import type { SpatialPack } from './open-pack.ts';
import { emptyAnswers, type WorkloadAnswers } from './workload-answers.ts';

/** Pack of the national layers, each under its own name. */
export function buildNationalPack(layers: NationalLayers, make?: MakePackMemory): SpatialPack {
  const named = {
    substations: { kind: 'points', set: layers.substations },
    lines: { kind: 'lines', set: layers.lines },
    counties: { kind: 'areas', set: layers.counties },
    landUse: { kind: 'areas', set: layers.landUse },
    protectedAreas: { kind: 'areas', set: layers.protectedAreas },
    events: { kind: 'points', set: layers.events },
    people: { kind: 'points', set: layers.people },
  } as const;
  return buildPack(named, make);
}

/** Answers for the sites `from` to before `to` of `coordinates` (WGS 84 degrees, lon, lat interleaved), in their order. */
export function answerSites(
  pack: SpatialPack,
  coordinates: Float64Array,
  range: { readonly from: number; readonly to: number } = { from: 0, to: coordinates.length / 2 },
): WorkloadAnswers {
  const sites = coordinates.subarray(2 * range.from, 2 * range.to);
  const answers = emptyAnswers(sites.length / 2);
  askSites(prepareWorkload(pack), sites, hilbertOrder(sites), answers);
  return answers;
}

/** So many places spread over the substations, lon, lat interleaved: what to ask about until the code is compiled. */
export function placesToWarm(pack: SpatialPack, count: number): Float64Array {
  const layer = pack.layers.get('substations');
  if (layer?.kind !== 'points' || layer.ids.length === 0) return new Float64Array();
  return Float64Array.from({ length: 2 * count }, (_, i) => {
    const point = Math.floor(((i >> 1) * layer.ids.length) / count);
    return (layer.vertices[2 * point + (i & 1)] ?? 0) / UNITS_PER_DEGREE;
  });
}
