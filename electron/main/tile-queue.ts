/** Hands tile requests to the engine a few at a time, the newest first; what the map no longer wants is dropped. */

/** Enough to keep the engine busy, few enough that an old view never waits in front of a new one. Heuristic. */
const AT_ONCE = 4;

type Waiting = { readonly signal: AbortSignal; readonly start: () => void; readonly drop: () => void };

/** A queue with a memory of its own; `T` is what a request answers. */
export class TileQueue<T> {
  readonly #waiting: Waiting[] = [];
  #running = 0;

  /** Runs `ask` when its turn comes; null when the request was given up before. */
  request(signal: AbortSignal, ask: () => Promise<T>): Promise<T | null> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({
        signal,
        drop: () => {
          resolve(null);
        },
        start: () => {
          this.#running += 1;
          ask()
            .then(resolve, reject)
            .finally(() => {
              this.#running -= 1;
              this.#next();
            });
        },
      });
      this.#next();
    });
  }

  #next(): void {
    while (this.#running < AT_ONCE) {
      const last = this.#waiting.pop();
      if (last === undefined) return;
      if (last.signal.aborted) last.drop();
      else last.start();
    }
  }
}
