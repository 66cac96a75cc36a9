/** What two comments are compared by: the words of the letter's body and the runs they make. */
import { wordsOf, type Words } from './comment-words.ts';
import { letterBody } from './letter-body.ts';
import { hashWord, runsOf } from './shingles.ts';

export type SimilarityKey = {
  /** Folded words of the body, one blank between them; equal texts have equal keys. */
  readonly key: string;
  /** Hash of each run of words, in order. */
  readonly runs: Uint32Array;
};

/** The words that are compared, with their places in the text. */
export function bodyWords(text: string): Words {
  const { from, to } = letterBody(text);
  return wordsOf(text, from, to);
}

/** Reads texts and remembers the hashes of their words: comments share most of theirs. */
export function keyReader(): (text: string) => SimilarityKey {
  const hashes = new Map<string, number>();
  const hashOf = (word: string): number => {
    const known = hashes.get(word);
    if (known !== undefined) return known;
    const made = hashWord(word);
    hashes.set(word, made);
    return made;
  };
  return (text) => {
    const { words } = bodyWords(text);
    return { key: words.join(' '), runs: runsOf(words.map(hashOf)) };
  };
}
