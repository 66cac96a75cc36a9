/**
 * Does a comment that was withheld come back with a later file? Whoever kept a letter from the record does not have to find it
 * again in every export of the docket.
 *
 * It is the same when it would be a duplicate. Without sender and number its words alone tell it, as long as no
 * comment that counts has them: else it is a form letter, and others may send it.
 */
import { wordsOf } from './comment-words.ts';
import { markDuplicates, type Received } from './mark-duplicates.ts';

/** The withheld comment, and whether it is the same record; false where only the words tell it. */
export type Again = { readonly of: string; readonly isSameRecord: boolean };

/** For each of the `fresh` comments that repeats a withheld one, which. `counted` are those that were there before. */
export function withheldAgain({
  withheld,
  counted,
  fresh,
}: {
  readonly withheld: readonly Received[];
  readonly counted: readonly Received[];
  readonly fresh: readonly Received[];
}): ReadonlyMap<string, Again> {
  const found = new Map<string, Again>();
  if (withheld.length === 0) return found;
  const ids = new Set(withheld.map(({ id }) => id));
  const same = markDuplicates([...withheld, ...fresh]);
  const others = new Set(counted.map(({ text }) => keyOf(text)));
  const nameless = withheld.filter((one) => isNameless(one) && !others.has(keyOf(one.text)));
  const byWords = new Map(nameless.map(({ id, text }) => [keyOf(text), id]));
  for (const one of fresh) {
    const first = same.get(one.id);
    const alike = isNameless(one) ? byWords.get(keyOf(one.text)) : undefined;
    if (first !== undefined && ids.has(first)) found.set(one.id, { of: first, isSameRecord: true });
    else if (alike !== undefined) found.set(one.id, { of: alike, isSameRecord: false });
  }
  return found;
}

/** Whether nothing that is kept tells a comment from others with its words. */
export function isNameless({ sender, number }: Received): boolean {
  return sender === null && number === null;
}

function keyOf(text: string): string {
  return wordsOf(text).words.join(' ');
}
