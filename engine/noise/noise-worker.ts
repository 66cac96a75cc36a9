/** The thread that works out noise maps, one at a time. It reads no file and asks nobody. */
import { parentPort } from 'node:worker_threads';
import type { NoiseJob, NoiseMessage } from './noise-messages.ts';
import { workOutNoise } from './work-out-noise.ts';

parentPort?.on('message', (job: NoiseJob) => {
  workOutNoise(job, (done) => {
    say({ kind: 'progress', done });
    return null;
  }).then(
    (answer) => {
      say({ kind: 'answer', answer });
    },
    (cause: unknown) => {
      say({ kind: 'failed', message: cause instanceof Error ? cause.message : String(cause) });
    },
  );
});

function say(message: NoiseMessage): void {
  parentPort?.postMessage(message);
}
