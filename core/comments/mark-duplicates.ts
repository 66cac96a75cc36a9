/**
 * Which comments came twice? A record is a duplicate when the same sender sent the same words again, or when it carries the
 * number or message id of an earlier one and the same words.
 *
 * Equal words alone make none: two people who send one form letter are two comments.
 */
import { wordsOf } from './comment-words.ts';

export type Received = {
  readonly id: string;
  readonly text: string;
  /** Null where nothing tells one sender from another. */
  readonly sender: number | null;
  readonly number: string | null;
  readonly messageId: string | null;
};

/** For each id of a duplicate the first comment it repeats, which is none itself. In the order given. */
export function markDuplicates(comments: readonly Received[]): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  const found = new Map<string, string>();
  for (const { id, text, sender, number, messageId } of comments) {
    const words = wordsOf(text).words.join(' ');
    const keys = [
      ...(sender === null ? [] : [`sender ${sender}\n${words}`]),
      ...(number === null ? [] : [`number ${number}\n${words}`]),
      ...(messageId === null ? [] : [`message ${messageId}\n${words}`]),
    ];
    const first = keys.map((key) => firsts.get(key)).find((known) => known !== undefined);
    if (first !== undefined) found.set(id, first);
    for (const key of keys) if (!firsts.has(key)) firsts.set(key, first ?? id);
  }
  return found;
}
