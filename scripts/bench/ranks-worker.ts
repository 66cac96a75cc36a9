/** One thread of the rank bench: draws its share of the weights, ranks all sites in each, and counts. */
import { parentPort } from 'node:worker_threads';
import { drawWeights } from '../../core/robustness/weight-draws.ts';
import { weightRows, weightsOnlyRanks } from '../../core/robustness/weights-only.ts';
import { simdWeightsOnly } from '../../core/robustness/simd/simd-weights-only.ts';
import type { RankTask } from './ranks-bench.ts';

/** Kept for the next task: room for a million counts takes as long to be had as a tenth of the draws. Measured. */
let kept: { readonly sites: number; readonly criteria: number; readonly ranks: typeof weightsOnlyRanks } | null = null;

function ranksOf(sites: number, criteria: number) {
  if (kept?.sites !== sites || kept.criteria !== criteria)
    kept = { sites, criteria, ranks: simdWeightsOnly(sites, criteria) ?? weightsOnlyRanks };
  return kept.ranks;
}

parentPort?.on('message', ({ risks, criteria, draws, concentration, seed }: RankTask) => {
  const indicators = Array.from({ length: criteria }, (_, column) => `criterion ${column}`);
  const group = {
    group: 'grid' as const,
    share: 1,
    columns: Uint16Array.from({ length: criteria }, (_, column) => column),
    weights: new Float64Array(criteria).fill(1),
  };
  const drawn = drawWeights([group], { draws, seed, concentration, indicators });
  const input = { risks, criteria, weights: weightRows(drawn, criteria) };
  const counts = ranksOf(risks.length / criteria, criteria)(input);
  // Copied, not moved: once a thread has given a buffer away, its loops over arrays take a quarter longer. Measured.
  parentPort?.postMessage(counts);
});
