/**
 * W(N): what the national workload asks of N sites, answered from one pack.
 *
 * Sites are visited in Hilbert order, so that each search begins where the last one ended; answers stand in the order
 * the sites were given.
 */
import { askSite, prepareWorkload } from './ask-site.ts';
import { buildPack } from './build-pack.ts';
import { hilbertOrder } from './hilbert.ts';
import type { NationalLayers } from './national-layers.ts';
import type { SpatialPack } from './open-pack.ts';
import { emptyAnswers, type WorkloadAnswers } from './workload-answers.ts';

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

/** Answers for the sites `from` to before `to` of `coordinates` (WGS 84 degrees, lon, lat interleaved), in their order. */
export function answerSites(
  pack: SpatialPack,
  coordinates: Float64Array,
  range: { readonly from: number; readonly to: number } = { from: 0, to: coordinates.length / 2 },
): WorkloadAnswers {
  const sites = coordinates.subarray(2 * range.from, 2 * range.to);
  const answers = emptyAnswers(sites.length / 2);
  const workload = prepareWorkload(pack);
  for (const site of hilbertOrder(sites)) askSite(workload, sites, site, answers);
  return answers;
}
