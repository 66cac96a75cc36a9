/**
 * Which addresses do many people write through? A web form sends every letter from its own address, and a clerk may type in
 * that of the office: such a contact tells no sender from another.
 */
import { foldWord } from '../../core/comments/comment-words.ts';
import { namesNobody } from './placeholders.ts';
import type { RawComment } from './raw-comment.ts';

/** Different names at one address from which on it is no household any more. Heuristic. */
const MANY_NAMES = 4;
/** Different messages or numbers at one address that no single name stands beside. Heuristic: who writes so often gives a name. */
const MANY_MESSAGES = 10;

type Seen = { readonly names: Set<string>; readonly messages: Set<string> };

/** The contact as it is compared; null where there is none. */
export function contactKey({ contact }: Pick<RawComment, 'contact'>): string | null {
  return contact === null ? null : foldWord(contact).trim().replace(/\s+/g, ' ');
}

/** The contacts, as `contactKey` has them, that stand beside many names, or beside many messages and no name of a person. */
export function sharedContacts(comments: Iterable<RawComment>): ReadonlySet<string> {
  const seen = new Map<string, Seen>();
  for (const comment of comments) {
    const key = contactKey(comment);
    if (key === null) continue;
    const { names, messages } = seen.get(key) ?? { names: new Set<string>(), messages: new Set<string>() };
    seen.set(key, { names, messages });
    if (comment.name !== null && !namesNobody(comment.name)) names.add(foldWord(comment.name).trim());
    const message = comment.number ?? comment.messageId;
    if (message !== null) messages.add(message);
  }
  const isShared = ({ names, messages }: Seen) =>
    names.size >= MANY_NAMES || (names.size !== 1 && messages.size >= MANY_MESSAGES);
  return new Set([...seen].filter(([, one]) => isShared(one)).map(([key]) => key));
}
