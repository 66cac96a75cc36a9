/**
 * Runs a function in the main process, and asks again when the answer was lost.
 *
 * Electron's inspector holds the promise of an evaluation weakly: when main collects garbage at that moment, the
 * evaluation ends with an error although the function ran. So a function given here must be harmless when run twice.
 */
import type Electron from 'electron';
import type { ElectronApplication } from 'playwright';

type Work<A, R> = (electron: typeof Electron, argument: A) => R | Promise<R>;

/** Attempts in all. *heuristic* */
const ATTEMPTS = 4;

/** The value of `work` in main. */
export async function inMain<R, A>(electron: ElectronApplication, work: Work<A, R>, argument: A): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await electron.evaluate(work as never, argument as never);
    } catch (error) {
      const isLost = error instanceof Error && error.message.includes('garbage collected');
      if (!isLost || attempt === ATTEMPTS) throw error;
    }
  }
}
