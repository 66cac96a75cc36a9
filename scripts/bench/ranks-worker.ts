/** One thread of the rank bench: draws its share of the weights, ranks all sites in each, and counts. */
import { parentPort } from 'node:worker_threads';
import { drawWeights } from '../../core/robustness/weight-draws.ts';
import { weightRows, weightsOnlyRanks } from '../../core/robustness/weights-only.ts';
import { simdSums } from '../../engine/robustness/simd-sums.ts';
import type { RankTask } from './ranks-bench.ts';

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
  const counts = weightsOnlyRanks(input, simdSums(risks, criteria) ?? undefined);
  // Copied, not moved: once a thread has given a buffer away, its loops over arrays take a quarter longer. Measured.
  parentPort?.postMessage(counts);
});
