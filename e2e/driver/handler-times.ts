/**
 * How long the page works on each press of a key: from the event until its handlers, what they render and what they set
 * off before the next task are done. The browser's drawing of the frame is not in it: in software that is slow by itself.
 */
import type { Page } from 'playwright';

export type HandlerTimes = {
  readonly count: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly longestMs: number;
};

type Store = { handled: number[] };

/** Measures every key that is pressed while `work` runs. */
export async function keyHandlersDuring(page: Page, work: () => Promise<void>): Promise<HandlerTimes> {
  await page.evaluate(() => {
    const store = window as unknown as Store;
    store.handled = [];
    // A message to oneself is the next task: everything the event set off at once is behind it.
    const { port1, port2 } = new MessageChannel();
    const started: number[] = [];
    port1.onmessage = () => {
      const from = started.shift();
      if (from !== undefined) store.handled.push(performance.now() - from);
    };
    window.addEventListener(
      'keydown',
      () => {
        started.push(performance.now());
        port2.postMessage(null);
      },
      { capture: true },
    );
  });
  await work();
  const handled = await page.evaluate(() => (window as unknown as Store).handled);
  const sorted = handled.toSorted((a, b) => a - b);
  const at = (share: number) =>
    Math.round(10 * (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0)) / 10;
  return { count: sorted.length, p50Ms: at(0.5), p95Ms: at(0.95), longestMs: at(1) };
}
