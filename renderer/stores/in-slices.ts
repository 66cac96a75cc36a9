/** Work of many steps on the thread that draws: a few milliseconds at a time, then whatever waits. */

/** Half a frame of 60 Hz, so that the other half is left to draw. */
const SLICE_MS = 8;

/** Runs the steps to their end with pauses between slices; a single step is never cut. */
export async function inSlices(steps: Iterator<unknown>): Promise<void> {
  for (;;) {
    const end = performance.now() + SLICE_MS;
    while (performance.now() < end) if (steps.next().done === true) return;
    await new Promise((resolve) => setTimeout(resolve));
  }
}
