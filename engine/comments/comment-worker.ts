/** The thread that reads and groups comments, one job at a time; the engine ends the whole thread to cancel. */
import { parentPort, workerData } from 'node:worker_threads';
import { once } from '../engine-data.ts';
import { readGazetteer } from '../gazetteer/read-gazetteer.ts';
import type { CommentJob, CommentMessage } from './comment-messages.ts';
import { workComments } from './work-comments.ts';

const { assetsRoot } = workerData as { readonly assetsRoot: string };
const gazetteer = once(() => readGazetteer(assetsRoot));

parentPort?.on('message', (job: CommentJob) => {
  workComments(job, gazetteer, (step) => {
    say({ kind: 'progress', step });
  }).then(
    (answer) => {
      say({ kind: 'answer', answer });
    },
    (cause: unknown) => {
      say({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
    },
  );
});

function say(message: CommentMessage): void {
  parentPort?.postMessage(message);
}
