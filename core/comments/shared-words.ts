/** Which words of a letter are those of its family, and how the letter begins when only they are shown. */
import { bodyWords } from './similarity-key.ts';

/** Words of an opening. Heuristic: one line. */
const OPENING_WORDS = 14;

/** For each of `count` words whether a run of `shared` covers it. */
export function coveredWords(count: number, runs: Uint32Array, shared: ReadonlySet<number>): boolean[] {
  const covered = new Array<boolean>(count).fill(false);
  const length = count - runs.length + 1;
  runs.forEach((run, i) => {
    if (shared.has(run)) covered.fill(true, i, i + length);
  });
  return covered;
}

/** The first words of a text as they are written; an ellipsis stands for what is not shared, a name for example. */
export function openingOf(text: string, runs: Uint32Array, shared: ReadonlySet<number>): string {
  const { words, starts, ends } = bodyWords(text);
  const pieces: string[] = [];
  coveredWords(words.length, runs, shared)
    .slice(0, OPENING_WORDS)
    .forEach((isShared, i) => {
      if (isShared) pieces.push(text.slice(starts[i], ends[i]));
      else if (pieces.at(-1) !== '…') pieces.push('…');
    });
  if (words.length > OPENING_WORDS && pieces.at(-1) !== '…') pieces.push('…');
  return pieces.join(' ');
}
