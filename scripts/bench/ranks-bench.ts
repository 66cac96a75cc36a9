/**
 * Rank acceptability of 1,000 sites x 30 criteria over 10,000 draws, beside numpy.
 *
 * Definition, printed with the result: readings stand; the weights of every draw come from one Dirichlet distribution;
 * the score is the weighted sum of risks, rank 1 the lowest; counted is how often each site has each rank. Timed: the
 * drawing, scoring, ranking and counting. Seeds and generators differ, so that counts are compared as samples are.
 */
import { Worker } from 'node:worker_threads';
import { seededRandom } from '../../core/lib/seeded-random.ts';
import { analysisFigures } from './analysis-bench.ts';
import { medianOf, NOTHING, progress, row, timed, type Outcome, type Timing } from './bench-rows.ts';
import { bundled } from './bundle.ts';
import { askNumpy, hasNumpy, NUMPY_PACKAGES } from './numpy/numpy-peer.ts';
import { sameAcceptabilities } from './compare/same-acceptabilities.ts';

const SITES = 1_000;
const CRITERIA = 30;
const DRAWS = 10_000;
const CONCENTRATION = 50;
const THREADS = 2;
/** Seeds differ between the threads and from numpy's. */
const SEED = 11;

export type RankTask = {
  readonly risks: Float64Array;
  readonly criteria: number;
  readonly draws: number;
  readonly concentration: number;
  readonly seed: number;
};

export async function ranksBench(folder: string, { isQuick }: { readonly isQuick: boolean }): Promise<Outcome> {
  const runs = isQuick ? 3 : 9;
  const module = await bundled('scripts/bench/ranks-worker.ts');
  const threads = Array.from({ length: THREADS }, () => new Worker(module));
  try {
    const figures = analysisFigures({ isQuick });
    const risks = seededRisks(SITES);
    const ours = await measure(threads, risks, runs);
    progress(`ours MC(${SITES}x${DRAWS}): ${ours.timing.ms.toFixed(0)} ms`);
    if (!hasNumpy()) {
      console.log(NUMPY_PACKAGES);
      return { ...NOTHING, figures };
    }
    return { ...besideNumpy(folder, { risks, runs, ours }), figures };
  } finally {
    for (const thread of threads) await thread.terminate();
  }
}

type Measured = { readonly timing: Timing; readonly counts: Float64Array };

async function measure(threads: readonly Worker[], risks: Float64Array, runs: number): Promise<Measured> {
  const task = (part: number, run: number): RankTask => ({
    risks,
    criteria: CRITERIA,
    draws: Math.round(((part + 1) * DRAWS) / THREADS) - Math.round((part * DRAWS) / THREADS),
    concentration: CONCENTRATION,
    seed: SEED + part + THREADS * (run + 2),
  });
  const timings: Timing[] = [];
  let counts = new Float64Array(0);
  // Two more runs than count, until the code is compiled.
  for (let run = -2; run < runs; run += 1) {
    const { timing, value } = await timed(() =>
      Promise.all(threads.map((thread, part) => answerOf(thread, task(part, run)))),
    );
    counts = added(value);
    if (run >= 0) timings.push(timing);
  }
  return { timing: medianOf(timings), counts };
}

function answerOf(thread: Worker, task: RankTask): Promise<Uint32Array> {
  return new Promise((resolve, reject) => {
    const failed = (cause: Error) => {
      reject(cause);
    };
    thread.once('error', failed);
    thread.once('message', (counts: Uint32Array) => {
      thread.off('error', failed);
      resolve(counts);
    });
    thread.postMessage(task);
  });
}

function added(parts: readonly Uint32Array[]) {
  const sum = new Float64Array(parts[0]?.length ?? 0);
  for (const part of parts) for (let i = 0; i < sum.length; i += 1) sum[i] = (sum[i] ?? 0) + (part[i] ?? 0);
  return sum;
}

function besideNumpy(
  folder: string,
  { risks, runs, ours }: { readonly risks: Float64Array; readonly runs: number; readonly ours: Measured },
): Outcome {
  const alphas = Array.from({ length: CRITERIA }, () => CONCENTRATION / CRITERIA);
  const numpy = askNumpy(folder, { risks, sites: SITES, criteria: CRITERIA, alphas, draws: DRAWS, runs, seed: 99 });
  const workload = `MC(${SITES}x${DRAWS})`;
  const rows = [
    row(workload, ours.timing, { peer: 'numpy', ...medianOf(numpy.argsort) }),
    row(workload, ours.timing, { peer: 'numpy-radix-2-threads', ...medianOf(numpy.radix) }),
  ];
  const verdict = sameAcceptabilities({ ours: ours.counts, theirs: numpy.counts, sites: SITES, draws: DRAWS });
  progress(`numpy ${numpy.version}: ${rows.map(({ peer, peerMs }) => `${peer} ${peerMs} ms`).join(', ')}`);
  console.log(
    `  ${DRAWS} draws of Dirichlet weights of concentration ${CONCENTRATION}, readings fixed, full ranks: ${verdict.said}`,
  );
  return { rows, figures: [], failures: verdict.same ? [] : [`acceptabilities differ from numpy's: ${verdict.said}`] };
}

/** Risks of sites that differ as sites do: each has a level of its own, and its criteria lie about it. */
function seededRisks(sites: number): Float64Array {
  const { next } = seededRandom(6);
  const risks = new Float64Array(sites * CRITERIA);
  for (let site = 0; site < sites; site += 1) {
    const level = 0.2 + 0.6 * next();
    for (let column = 0; column < CRITERIA; column += 1)
      risks[site * CRITERIA + column] = Math.min(1, Math.max(0, level + next() - 0.5));
  }
  return risks;
}
