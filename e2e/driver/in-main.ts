/**
 * Runs a function in the main process, and asks again when the answer was lost.
 *
 * Electron's inspector holds the promise of an evaluation weakly: when main collects garbage at that moment, the
 * evaluation ends with an error although the function ran, or never ends. So a function given here must be harmless when
 * run twice.
 */
import type Electron from 'electron';
import type { ElectronApplication } from 'playwright';

type Work<A, R> = (electron: typeof Electron, argument: A) => R | Promise<R>;

/** Main answers in milliseconds; who has said nothing for so long lost the question. *heuristic* */
const PATIENCE_MS = 15_000;
/** Attempts in all. *heuristic* */
const ATTEMPTS = 4;

/** The value of `work` in main. */
export async function inMain<R, A>(electron: ElectronApplication, work: Work<A, R>, argument: A): Promise<R> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await answered(electron.evaluate(work as never, argument as never));
    } catch (error) {
      const isLost = error instanceof Error && /garbage collected|no answer from main/.test(error.message);
      if (!isLost || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The answer, or an error when there is none in time. */
async function answered<R>(answer: Promise<R>): Promise<R> {
  let timer: NodeJS.Timeout | undefined;
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error('no answer from main'));
    }, PATIENCE_MS);
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    clearTimeout(timer);
  }
}
