/**
 * What did one sender add to a form letter? The words that the letter does not have, as the sender wrote them.
 *
 * A word is the letter's when a run of words that covers it is in the letter too. A single word that was changed is an addition,
 * the words around it are not as long as they keep a run of their own.
 */
import { coveredWords } from './shared-words.ts';
import { bodyWords, keyReader } from './similarity-key.ts';

export type Addition = {
  /** Offsets into the comment's text. */
  readonly from: number;
  readonly to: number;
  readonly words: number;
};

/** Passages of `text` that `letter` does not have, in order; empty when the sender added nothing. Salutation and signature are no addition. */
export function additionsTo(letter: string, text: string): readonly Addition[] {
  const read = keyReader();
  const shared = new Set(read(letter).runs);
  const body = bodyWords(text);
  const { runs } = read(text);
  const covered = coveredWords(body.words.length, runs, shared);
  const found: Addition[] = [];
  covered.forEach((isShared, i) => {
    if (isShared) return;
    const last = found.at(-1);
    const [from = 0, to = 0] = [body.starts[i], body.ends[i]];
    if (last !== undefined && i > 0 && covered[i - 1] === false)
      found[found.length - 1] = { from: last.from, to, words: last.words + 1 };
    else found.push({ from, to, words: 1 });
  });
  return found;
}
