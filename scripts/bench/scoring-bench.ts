/** A weight slider on 5,000 sites x 30 criteria: all sites scored and ranked anew at each of 200 moves. */
import type { FlatMatrix } from '../../core/criteria/flat-matrix.ts';
import { GROUPS } from '../../core/indicators/reading.ts';
import { invariant } from '../../core/lib/invariant.ts';
import { seededRandom } from '../../core/lib/seeded-random.ts';
import { scoreFlat } from '../../core/scoring/score-flat.ts';
import { DEFAULT_WEIGHTS, type Weights } from '../../core/weights/weights.ts';
import { median, NOTHING, progress, quantile, type Outcome } from './bench-rows.ts';

const SITES = 5_000;
const CRITERIA = 30;
const MOVES = 200;
/** Share of readings that are unknown, as in a screening of real sites. *Heuristic*. */
const UNKNOWN = 0.15;

/** p95 of the handler's arithmetic; painting is measured in the app. */
export function scoringBench(): Outcome {
  const matrix = seededMatrix(SITES, CRITERIA);
  const times: number[] = [];
  // The first move raises the risks to their powers, which later ones find ready; it is part of what a reader feels.
  for (let move = 0; move < MOVES; move += 1) {
    const weights = moved(matrix, move);
    const started = performance.now();
    const { rank } = scoreFlat(matrix, weights);
    times.push(performance.now() - started);
    invariant(rank.length === SITES, 'every site has a rank or none');
  }
  const what = (measure: string) =>
    `weight slider, ${SITES} sites x ${CRITERIA} criteria, ${measure} of ${MOVES} moves`;
  progress(`weight slider: p95 ${quantile(times, 0.95).toFixed(2)} ms`);
  return {
    ...NOTHING,
    figures: [
      { what: what('median'), value: median(times), unit: 'ms' },
      { what: what('p95'), value: quantile(times, 0.95), unit: 'ms' },
      { what: what('slowest'), value: Math.max(...times), unit: 'ms' },
    ],
  };
}

/** Risks from a seed, each with a range around it, and some unknown. */
function seededMatrix(sites: number, criteria: number): FlatMatrix {
  const { next } = seededRandom(5);
  const point = Float64Array.from({ length: sites * criteria }, () => (next() < UNKNOWN ? NaN : next()));
  return {
    perspective: 'delivery',
    state: 'mined',
    siteIds: Array.from({ length: sites }, (_, site) => `site ${site}`),
    indicators: Array.from({ length: criteria }, (_, column) => `criterion ${column}`),
    groups: Array.from({ length: criteria }, (_, column) => weighed[column % weighed.length] ?? 'grid'),
    point,
    low: point.map((risk) => Math.max(0, risk - 0.1)),
    high: point.map((risk) => Math.min(1, risk + 0.1)),
    failFloor: new Float64Array(sites),
    openFloor: new Float64Array(sites),
    excluded: new Uint8Array(sites),
  };
}

/** Groups that weigh in the delivery set. */
const weighed = GROUPS.filter((group) => (DEFAULT_WEIGHTS.delivery.groups[group] ?? 0) > 0);

/** Equal weights but one, which goes from 0 to 2 over the moves, another criterion every 20 moves. */
function moved({ indicators }: FlatMatrix, move: number): Weights {
  const slider = indicators[Math.floor(move / 20) % indicators.length] ?? '';
  const { groups } = DEFAULT_WEIGHTS.delivery;
  return { ...DEFAULT_WEIGHTS, delivery: { groups, indicators: { [slider]: (move % 20) / 10 } } };
}
