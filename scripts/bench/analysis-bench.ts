/** The product's own rank acceptability: readings drawn from their ranges and weights from theirs, on one thread. */
import { GROUPS } from '../../core/indicators/reading.ts';
import { seededRandom } from '../../core/lib/seeded-random.ts';
import { exampleModel, finish } from '../../core/robustness/example-model.ts';
import { rankAcceptability } from '../../core/robustness/rank-acceptability.ts';
import { scoreAllDraws } from '../../core/robustness/scored-draws.ts';
import { DEFAULT_AGGREGATION } from '../../core/scoring/aggregation.ts';
import { median, progress, type Figure } from './bench-rows.ts';

const CRITERIA = 30;
const DRAWS = 10_000;
const CONCENTRATION = 50;
/** Share of readings that are unknown; the others have a range of a tenth and the noise of grade B. *Heuristic*. */
const UNKNOWN = 0.15;
const RANGE = 0.05;
const NOISE = 0.1;
const WEIGHED = GROUPS.slice(0, 4);

export function analysisFigures({ isQuick }: { readonly isQuick: boolean }): Figure[] {
  return [200, 1_000].map((sites) => {
    const model = seededModel(sites);
    const times: number[] = [];
    for (let run = 0; run < (isQuick ? 1 : 3); run += 1) {
      const started = performance.now();
      const scored = finish(scoreAllDraws(model, new Uint8Array(sites)));
      finish(rankAcceptability(scored, model.weights));
      times.push(performance.now() - started);
    }
    const what = `rank acceptability with readings drawn, ${sites} sites x ${CRITERIA}, ${DRAWS} draws, one thread`;
    progress(`${what}: ${median(times).toFixed(0)} ms`);
    return { what, value: median(times), unit: 'ms' };
  });
}

function seededModel(sites: number) {
  const { next } = seededRandom(8);
  const reading = () => {
    if (next() < UNKNOWN) return null;
    const value = RANGE + (1 - 2 * RANGE) * next();
    return { value, low: value - RANGE, high: value + RANGE, noise: NOISE };
  };
  return exampleModel({
    sites: Object.fromEntries(
      Array.from({ length: sites }, (_, site) => [`site ${site}`, Array.from({ length: CRITERIA }, reading)]),
    ),
    groups: Array.from({ length: CRITERIA }, (_, column) => WEIGHED[column % WEIGHED.length] ?? 'grid'),
    aggregation: DEFAULT_AGGREGATION,
    concentration: CONCENTRATION,
    draws: DRAWS,
  });
}
