/**
 * A text as words that compare: without case, accents and punctuation, each with the place it stands at.
 *
 * The text itself is never changed; what is compared is a second reading of it.
 */

export type Words = {
  /** Folded words in order. */
  readonly words: readonly string[];
  /** Offsets into the text of the first character of each word and one past its last. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const ASCII = /^[\0-\x7f]*$/;

/** Words between two offsets of a text. */
export function wordsOf(text: string, from = 0, to = text.length): Words {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  WORD.lastIndex = from;
  for (let found = WORD.exec(text); found !== null && found.index < to; found = WORD.exec(text)) {
    words.push(foldWord(found[0]));
    starts.push(found.index);
    ends.push(found.index + found[0].length);
  }
  return { words, starts, ends };
}

/** One form for what Unicode calls compatible (NFKD), in small letters, without the accents of Latin, Greek and Cyrillic letters. */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
}
