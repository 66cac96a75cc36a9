/** Asks one question after the other; one that nobody waits for when its turn comes is not asked at all. */

export type InTurn<I, O> = (input: I, isWanted: () => boolean) => Promise<O | null>;

/** `ask`, a question at a time; the answer is null for one that was given up before its turn. */
export function inTurn<I, O>(ask: (input: I) => Promise<O>): InTurn<I, O> {
  let last: Promise<unknown> = Promise.resolve();
  return (input, isWanted) => {
    const answer = last.then(() => (isWanted() ? ask(input) : null));
    last = answer.catch(() => null);
    return answer;
  };
}
