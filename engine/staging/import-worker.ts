/**
 * The thread that reads files: its own heap, its own end. One order at a time; the engine ends the whole thread to
 * cancel, because no reader needs to know of cancelling then.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { readGazetteer } from '../gazetteer/read-gazetteer.ts';
import { once } from '../engine-data.ts';
import { stageFile } from './stage-file.ts';
import type { StageOrder, ThreadMessage } from './stage-order.ts';

const { assetsRoot } = workerData as { readonly assetsRoot: string };
const gazetteer = once(() => readGazetteer(assetsRoot));

parentPort?.on('message', (order: StageOrder) => {
  stageFile(order, { gazetteer }, (stage, done) => {
    say({ kind: 'progress', stage, done });
  }).then(
    (answer) => {
      say({ kind: 'answer', answer });
    },
    (cause: unknown) => {
      say({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
    },
  );
});

function say(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}
