/** A thread that answers sites from a shared pack, into shared answers; it is warm before the first order comes. */
import { parentPort, workerData } from 'node:worker_threads';
import { hilbertOrder } from '../../core/spatial/hilbert.ts';
import { openPack } from '../../core/spatial/open-pack.ts';
import { placesToWarm } from '../../core/spatial/workload.ts';
import { emptyAnswers } from '../../core/spatial/workload-answers.ts';
import { prepareKernelWorkload } from './kernel-workload.ts';
import {
  CANCELLED,
  NEXT,
  type WorkloadMessage,
  type WorkloadOrder,
  type WorkloadThreadData,
} from './workload-order.ts';

/** Fewest and most sites taken at a time; the most so that cancelling is heard. Heuristic. */
const LEAST_BATCH = 64;
const MOST_BATCH = 4_096;
/** Places asked about before the first order: by then the compiler has seen every question. Heuristic. */
const WARM_UP = 2_000;

// The engine has checked the content.
const { memory, packBytes } = workerData as WorkloadThreadData;
const opened = openPack(memory.buffer, 'trusted', packBytes);
if (!opened.ok) throw new Error(`the pack cannot be opened: ${opened.error.code}`);
const ask = prepareKernelWorkload({ pack: opened.value, memory, pages: null });
const places = placesToWarm(opened.value, WARM_UP);
ask(places, hilbertOrder(places), emptyAnswers(places.length / 2));

parentPort?.on('message', (order: WorkloadOrder) => {
  try {
    answer(order);
    say({ kind: 'finished' });
  } catch (cause) {
    say({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
  }
});
say({ kind: 'ready' });

function answer(order: WorkloadOrder): void {
  const { coordinates, sites, answers, control } = order;
  while (Atomics.load(control, CANCELLED) === 0) {
    const { from, to } = takeBatch(order);
    if (from >= to) return;
    ask(coordinates, sites.subarray(from, to), answers);
    say({ kind: 'progress', done: to - from });
  }
}

/** Half of this thread's share of what is left: long batches at first, which stay in the cache, short ones to end together. */
function takeBatch({ sites, control, threads }: WorkloadOrder): { readonly from: number; readonly to: number } {
  for (;;) {
    const from = Atomics.load(control, NEXT);
    const share = Math.ceil((sites.length - from) / (2 * threads));
    const size = Math.min(MOST_BATCH, Math.max(LEAST_BATCH, share));
    const to = Math.min(sites.length, from + size);
    if (Atomics.compareExchange(control, NEXT, from, to) === from) return { from, to };
  }
}

function say(message: WorkloadMessage): void {
  parentPort?.postMessage(message);
}
