/** The side of the thread: works on each job that comes and says how it went. */
import { parentPort } from 'node:worker_threads';
import type { ThreadMessage } from './thread-messages.ts';

/** What a thread does with a job; it knows the type of its jobs, the door between engine and thread does not. */
type Work = (job: never, onStep: (step: unknown) => void) => Promise<unknown>;

/** Answers every job of the engine with `work`; a throw is told and leaves the thread alive. Outside a thread nothing happens. */
export function answerJobs(work: Work): void {
  const say = (message: ThreadMessage<unknown, unknown>) => parentPort?.postMessage(message);
  parentPort?.on('message', (job) => {
    work(job as never, (step) => {
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
}
