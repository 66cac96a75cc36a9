/** Takes all steps of some work at once; what it returns. Work is written in steps for threads that have other work as well. */
export function toTheEnd<T>(steps: Generator<undefined, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
