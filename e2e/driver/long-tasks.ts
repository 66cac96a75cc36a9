/**
 * Tasks of the page's main thread over 50 ms, as the browser itself reports them.
 *
 * Where WebGL is drawn in software, the frames of the map wait for the drawing and are long without any layer. The
 * browser tells the scripts of a long frame apart: what draws is called by requestAnimationFrame, all else (answers of
 * the engine, tiles that arrive, input, React) is ours.
 */
import type { Page } from 'playwright';

export type LongTasks = {
  readonly count: number;
  /** With drawing. */
  readonly longestMs: number;
  /** Without the callbacks that draw a frame. */
  readonly longestScriptMs: number;
  /** Who called that script. */
  readonly script: string;
};

type Seen = { tasks: number[]; scripts: { duration: number; invoker: string }[]; observers: PerformanceObserver[] };

/** Watches while `work` runs and a second after, so that what it set off is counted too. */
export async function longTasksDuring(page: Page, work: () => Promise<void>): Promise<LongTasks> {
  await page.evaluate(() => {
    const store = window as unknown as { seen?: Seen };
    for (const observer of store.seen?.observers ?? []) observer.disconnect();
    const seen: Seen = { tasks: [], scripts: [], observers: [] };
    store.seen = seen;
    const watch = (type: string, take: (entry: PerformanceEntry) => void) => {
      const observer = new PerformanceObserver((list) => {
        list.getEntries().forEach(take);
      });
      observer.observe({ type });
      seen.observers.push(observer);
    };
    watch('longtask', ({ duration }) => seen.tasks.push(duration));
    watch('long-animation-frame', (frame) => {
      const { scripts } = frame as unknown as { scripts: { duration: number; invoker: string; invokerType: string }[] };
      for (const { duration, invoker, invokerType } of scripts)
        if (!invoker.includes('requestAnimationFrame'))
          seen.scripts.push({ duration, invoker: `${invokerType} ${invoker}` });
    });
  });
  await work();
  await page.waitForTimeout(1_000);
  const { tasks, scripts } = await page.evaluate(() => {
    const { seen } = window as unknown as { seen: Seen };
    return { tasks: seen.tasks, scripts: seen.scripts };
  });
  const longest = scripts.toSorted((a, b) => b.duration - a.duration)[0];
  return {
    count: tasks.length,
    longestMs: Math.round(Math.max(0, ...tasks)),
    longestScriptMs: Math.round(longest?.duration ?? 0),
    script: longest?.invoker ?? '',
  };
}
