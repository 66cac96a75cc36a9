/** The worker that draws: one order, progress, one answer. Stopping it is ending the worker. */
import '../app/schemas-without-eval.ts';
import { siteSensitivity } from '../../core/robustness/site-sensitivity.ts';
import { stress } from '../../core/robustness/stress.ts';
import type { StressMessage, StressOrder } from './stress-messages.ts';

/** Least time between two reports, ms: a bar cannot be seen to move more often. */
const REPORT_MS = 50;

self.addEventListener('message', ({ data }: MessageEvent<StressOrder>) => {
  if (data.kind === 'stress') say({ kind: 'stressed', result: reported(stress(data.question)) });
  else say({ kind: 'sensed', bars: reported(siteSensitivity(data.question)) });
});

function reported<T>(steps: Generator<number, T>): T {
  let last = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - last < REPORT_MS) continue;
    last = performance.now();
    say({ kind: 'progress', done: step.value });
  }
}

function say(message: StressMessage): void {
  self.postMessage(message);
}
