/** Runs an order in a worker of its own, which ends with the answer or when it is stopped. */
import type { StressMessage, StressOrder } from './stress-messages.ts';

export type Heard = {
  readonly onMessage: (message: StressMessage) => void;
  /** What broke, in the runtime's words; nothing follows. */
  readonly onFailed: (detail: string) => void;
};

/** Starts the order; the function returned stops it, after which nothing is heard. */
export function drawInWorker(order: StressOrder, { onMessage, onFailed }: Heard): () => void {
  // The bundler looks for just this form: it builds the worker and puts its address here.
  const worker = new Worker(new URL('./stress-worker.ts', import.meta.url), { type: 'module' });
  worker.onmessage = ({ data }: MessageEvent<StressMessage>) => {
    if (data.kind !== 'progress') worker.terminate();
    onMessage(data);
  };
  worker.onerror = (event) => {
    worker.terminate();
    onFailed(event.message);
  };
  worker.postMessage(order);
  return () => {
    worker.terminate();
  };
}
