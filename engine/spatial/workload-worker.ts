/** A thread that answers sites from a shared pack, into shared answers; it is warm before the first order comes. */
import { parentPort, workerData } from 'node:worker_threads';
import { prepareWorkload } from '../../core/spatial/ask-site.ts';
import { openPack } from '../../core/spatial/open-pack.ts';
import { answerInOrder, warmUp } from '../../core/spatial/workload.ts';
import {
  CANCELLED,
  NEXT,
  type WorkloadMessage,
  type WorkloadOrder,
  type WorkloadThreadData,
} from './workload-order.ts';

/** Sites taken at a time: long enough to stay near one another, short enough to share evenly. Heuristic. */
const BATCH = 128;
/** Places asked about before the first order: by then the compiler has seen every question. Heuristic. */
const WARM_UP = 2_000;

// The engine has checked the content.
const opened = openPack((workerData as WorkloadThreadData).pack, 'trusted');
if (!opened.ok) throw new Error(`the pack cannot be opened: ${opened.error.code}`);
const workload = prepareWorkload(opened.value);
warmUp(workload, opened.value, WARM_UP);

parentPort?.on('message', (order: WorkloadOrder) => {
  try {
    answer(order);
    say({ kind: 'finished' });
  } catch (cause) {
    say({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
  }
});
say({ kind: 'ready' });

function answer({ coordinates, sites, answers, control }: WorkloadOrder): void {
  while (Atomics.load(control, CANCELLED) === 0) {
    const from = Atomics.add(control, NEXT, BATCH);
    if (from >= sites.length) return;
    const batch = sites.subarray(from, from + BATCH);
    answerInOrder(workload, coordinates, batch, answers);
    say({ kind: 'progress', done: batch.length });
  }
}

function say(message: WorkloadMessage): void {
  parentPort?.postMessage(message);
}
