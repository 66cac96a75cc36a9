/** Room in WebAssembly for sums, ranks and counts of draws that change the weights alone. */
import { packedRisks } from '../packed-sums.ts';
import type { RankedRows } from '../ranked-rows.ts';
import { countsKernel } from './counts-code.ts';
import { compiled, running } from './module.ts';
import { rankRoom, rowBytes } from './rank-room.ts';
import { ranksKernel } from './ranks-code.ts';
import { rankedRows } from './simd-ranked-rows.ts';
import { SUMMED_DRAWS, sumsKernel } from './sums-code.ts';

const NUMBER = 8;
/** Draws at once: their scores stay in the second cache, their places in the first. Measured. */
const DRAWS = 8;

export type WeightsRoom = {
  readonly ranked: RankedRows;
  /** Row-major, sites x ranks. */
  readonly counts: Uint32Array;
  /** Takes the risks of other sites, row-major, sites x criteria. */
  readonly take: (risks: Float64Array) => void;
  /**
   * Writes the rows of scores under the draws from `draw` on. `weights` is row-major, draws x criteria; rows beyond its
   * last draw are 0.
   */
  readonly sum: (weights: Float64Array, draw: number) => void;
  /** Counts the places of all rows. */
  readonly count: () => void;
};

/** Null where kernels cannot run. */
export function weightsRoom(sites: number, criteria: number): WeightsRoom | null {
  const at = addresses(sites, criteria);
  const module = compiled({
    sum: sumsKernel({ criteria, weights: 0, risks: at.risks, risksEnd: at.rows, rowLength: rowBytes(sites) }),
    rank: ranksKernel(at.rank),
    count: countsKernel({ sites, draws: DRAWS, counts: at.counts, places: at.places }),
  });
  const machine = module && running(module, at.end);
  if (machine === null) return null;
  const { run, memory } = machine;
  const ownRisks = new Float64Array(memory, at.risks, (at.rows - at.risks) / NUMBER);
  const ownWeights = new Float64Array(memory, 0, SUMMED_DRAWS * criteria);
  return {
    ranked: rankedRows({ memory, rank: run.rank, sites, draws: DRAWS, rowsAt: at.rows, placesAt: at.places }),
    counts: new Uint32Array(memory, at.counts, sites * sites),
    take: (risks) => {
      ownRisks.set(packedRisks(risks, criteria));
    },
    sum: (weights, from) => {
      for (let draw = 0; draw < DRAWS; draw += SUMMED_DRAWS) {
        placeWeights(weights, (from + draw) * criteria, ownWeights);
        run.sum(at.rows + draw * rowBytes(sites));
      }
    },
    count: run.count,
  };
}

/** Rows of weights -> criterion by criterion. */
function placeWeights(weights: Float64Array, from: number, own: Float64Array): void {
  const criteria = own.length / SUMMED_DRAWS;
  for (let draw = 0; draw < SUMMED_DRAWS; draw += 1) {
    const row = from + draw * criteria;
    for (let k = 0; k < criteria; k += 1) own[k * SUMMED_DRAWS + draw] = weights[row + k] ?? 0;
  }
}

/** Addresses, in bytes: the weights at 0, then risks, scores, what ranking needs, places and counts. */
function addresses(sites: number, criteria: number) {
  const risks = criteria * SUMMED_DRAWS * NUMBER;
  const rows = risks + rowBytes(sites) * criteria;
  const rank = rankRoom(sites, rows + DRAWS * rowBytes(sites));
  const places = rank.end;
  const counts = Math.ceil((places + DRAWS * sites * 2) / NUMBER) * NUMBER;
  return { risks, rows, rank, places, counts, end: counts + sites * sites * 4 };
}
