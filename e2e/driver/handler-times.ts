/**
 * How long the page works on each press of a key.
 *
 * `handler` is the browser's own event timing: from the first listener of the event to the end of the last with all that
 * React renders and commits in between, on the clock. `script` is the time of the processor that all scripts of the page
 * took from one press to the next, those that draw the map included; what other programs take is not in it.
 */
import type { Page } from 'playwright';

export type Times = { readonly p50Ms: number; readonly p95Ms: number; readonly longestMs: number };
export type KeyTimes = { readonly presses: number; readonly handler: Times; readonly script: Times };

type Store = { handled: number[] };

/** Presses a key as often as asked, with a pause after each in which the page can draw. */
export async function keyTimes(page: Page, key: string, presses: number): Promise<KeyTimes> {
  await page.evaluate(() => {
    const store = window as unknown as Store;
    const handled: number[] = [];
    store.handled = handled;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        if (entry.name === 'keydown') handled.push(entry.processingEnd - entry.processingStart);
      }
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const scriptMs = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN);
  };
  const scripts: number[] = [];
  let before = await scriptMs();
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press(key);
    await page.waitForTimeout(50);
    const after = await scriptMs();
    scripts.push(after - before);
    before = after;
  }
  await page.waitForTimeout(500);
  await session.detach();
  const handled = await page.evaluate(() => (window as unknown as Store).handled);
  return { presses: handled.length, handler: timesOf(handled), script: timesOf(scripts) };
}

function timesOf(list: readonly number[]): Times {
  const sorted = list.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
  const [p50Ms, p95Ms, longestMs] = [0.5, 0.95, 1].map((share) => Math.round(10 * at(share)) / 10);
  return { p50Ms: p50Ms ?? NaN, p95Ms: p95Ms ?? NaN, longestMs: longestMs ?? NaN };
}
