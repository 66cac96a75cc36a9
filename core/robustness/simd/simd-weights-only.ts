/** Rank counts when only the weights are drawn, in WebAssembly. */
import type { WeightsOnly } from '../weights-only.ts';
import { weightsRoom, type WeightsRoom } from './weights-room.ts';

/** The same counts as `weightsOnlyRanks`, again and again for so many sites and criteria; null where kernels cannot run. */
export function simdWeightsOnly(sites: number, criteria: number): ((input: WeightsOnly) => Uint32Array) | null {
  const room = weightsRoom(sites, criteria);
  return room === null ? null : (input) => counted(room, input);
}

function counted(room: WeightsRoom, { risks, criteria, weights }: WeightsOnly): Uint32Array {
  const { ranked, counts, take, sum, count } = room;
  const draws = weights.length / criteria;
  take(risks);
  counts.fill(0);
  for (let draw = 0; draw < draws; draw += ranked.rows.length) {
    sum(weights, draw);
    const some = Math.min(ranked.rows.length, draws - draw);
    ranked.rank(some);
    if (some === ranked.rows.length) count();
    else countLast(room, some);
  }
  return counts.slice();
}

/** Counts the draws that do not fill the rows. */
function countLast({ ranked: { places, rows }, counts }: WeightsRoom, draws: number): void {
  const sites = places.length / rows.length;
  for (let i = 0; i < draws * sites; i += 1) {
    const cell = (i % sites) * sites + (places[i] ?? 0);
    counts[cell] = (counts[cell] ?? 0) + 1;
  }
}
