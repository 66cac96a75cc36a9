/** Work of many steps on the thread that draws: a few milliseconds at a time, then whatever waits. */

/** Half a frame of 60 Hz, so that the other half is left to draw. */
const SLICE_MS = 8;

/** Runs the steps to their end with pauses before, between and after slices; a single step is never cut. */
export async function inSlices(steps: Iterator<unknown>): Promise<void> {
  for (let isDone = false; !isDone;) {
    await pause();
    const end = performance.now() + SLICE_MS;
    while (!isDone && performance.now() < end) isDone = steps.next().done === true;
  }
  // Whoever waits goes on in a task of its own.
  await pause();
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
