/**
 * W(N): what the national workload asks of N sites, answered from one pack.
 *
 * For now every feature is looked at; the packed indexes come behind the same two functions.
 */
import { answerByBruteForce } from './brute-workload.ts';
import type { NationalLayers } from './national-layers.ts';
import type { WorkloadAnswers } from './workload-answers.ts';

export type SpatialPack = { readonly layers: NationalLayers };

/** Pack of the national layers. */
export function buildNationalPack(layers: NationalLayers): SpatialPack {
  return { layers };
}

/** Answers for the sites `from` to before `to` of `coordinates` (lon, lat interleaved), in their order. */
export function answerSites(
  pack: SpatialPack,
  coordinates: Float64Array,
  range: { readonly from: number; readonly to: number } = { from: 0, to: coordinates.length / 2 },
): WorkloadAnswers {
  return answerByBruteForce(pack.layers, coordinates.subarray(2 * range.from, 2 * range.to));
}
