/** Lets progress through at most once in a while for each task; a new stage and the end of one always. */
import type { EngineProgress } from '../../engine/engine-context.ts';

/** The listener with what comes sooner than `everyMs` after the last step of the same stage left out. */
export function throttled(
  listener: (progress: EngineProgress) => void,
  everyMs: number,
  now: () => number = () => performance.now(),
): (progress: EngineProgress) => void {
  let last: { readonly key: string; readonly at: number } | null = null;
  return (progress) => {
    const key = `${progress.task} ${progress.stage}`;
    const isSoon = last?.key === key && now() - last.at < everyMs;
    if (isSoon && progress.done !== 1) return;
    last = { key, at: now() };
    listener(progress);
  };
}
