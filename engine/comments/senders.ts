/**
 * Who sent it, as far as it is kept: what kind of author, the name of an organisation, and a number that one sender has.
 *
 * Names and addresses of private people are compared here and forgotten: what remains is the number.
 */
import { foldWord } from '../../core/comments/comment-words.ts';
import { AUTHOR_KINDS, type Author, type AuthorKind } from '../../core/comments/public-comment.ts';
import { folded } from '../../core/layers/find-places.ts';
import { namesNobody, reachesNobody } from './placeholders.ts';
import type { RawComment } from './raw-comment.ts';
import { contactKey } from './shared-contacts.ts';

/** Names of public bodies, in three languages. Heuristic. */
const PUBLIC_BODY =
  /\b(?:county|city of|town of|village of|township|department of|dept of|commission|school district|water district|state of|office of|bureau of|public works|health department|comune di|provincia di|regione|ministero|arpa|asl|ayuntamiento|diputacion|junta de|ministerio|gobierno)\b/;
/** What files call kinds of author, without case, accents and marks. */
const KIND_WORDS: Readonly<Record<string, AuthorKind>> = {
  ...Object.fromEntries(AUTHOR_KINDS.map((kind) => [kind.replace('-', ' '), kind])),
  ...{ organization: 'organisation', business: 'organisation', company: 'organisation', group: 'organisation' },
  ...{ ngo: 'organisation', nonprofit: 'organisation', associazione: 'organisation', azienda: 'organisation' },
  ...{
    asociacion: 'organisation',
    empresa: 'organisation',
    organizzazione: 'organisation',
    organizacion: 'organisation',
  },
  ...{ agency: 'public-body', government: 'public-body', 'government agency': 'public-body', ente: 'public-body' },
  ...{ 'ente pubblico': 'public-body', 'organismo publico': 'public-body', administracion: 'public-body' },
  ...{ individual: 'private-person', resident: 'private-person', citizen: 'private-person', person: 'private-person' },
  ...{
    private: 'private-person',
    cittadino: 'private-person',
    privato: 'private-person',
    particular: 'private-person',
  },
  ...{ ciudadano: 'private-person', anonymous: 'not-stated', anonimo: 'not-stated' },
};
/** Characters of an organisation's name that are kept. */
const MOST_NAME = 300;

/** What is known of senders before a file is read. */
export type KnownSenders = {
  /** The first number that is free. */
  readonly first: number;
  /** Numbers of earlier senders by their marks. */
  readonly marks: ReadonlyMap<string, number>;
  /** What a sender is known by from now on: the mark, or the words themselves where nothing is kept. */
  readonly markOf: (sender: string) => string;
};

export type SenderNumbers = {
  readonly of: (comment: RawComment) => number | null;
  /** Each number that was given out or met again, with what its sender is known by. */
  readonly marks: () => ReadonlyMap<number, string>;
};

/** Nobody is known, and no mark is kept. */
export const NO_SENDERS: KnownSenders = { first: 1, marks: new Map(), markOf: (sender) => sender };

/**
 * Gives each sender a number: the one it had, or the next. A name alone does not tell two people apart and gets none, nor does
 * a contact of the `shared` ones or what names nobody.
 */
export function senderNumbers(
  { first, marks, markOf }: KnownSenders,
  shared: ReadonlySet<string> = new Set(),
): SenderNumbers {
  const known = new Map(marks);
  const met = new Map<number, string>();
  let next = first;
  return {
    of: (comment) => {
      const sender = senderOf(comment, shared);
      if (sender === null) return null;
      const mark = markOf(sender);
      const number = known.get(mark) ?? next++;
      known.set(mark, number);
      met.set(number, mark);
      return number;
    },
    marks: () => met,
  };
}

/** What tells a sender from all others; null where nothing does. */
function senderOf(comment: RawComment, shared: ReadonlySet<string>): string | null {
  const { address, place } = comment;
  const contact = contactKey(comment);
  if (contact !== null && !shared.has(contact) && !reachesNobody(contact)) return `mail\n${contact}`;
  const name = comment.name === null || namesNobody(comment.name) ? null : comment.name;
  const { organisation } = comment;
  if (organisation !== null && !isNoBody(organisation)) return keyOf(['body', organisation, name ?? '']);
  const where = [address, place.zip, place.place].find((part) => part !== null && part !== '') ?? null;
  return name === null || where === null ? null : keyOf(['name', name, where]);
}

/**
 * The author as it is kept. A file that says `individual` is believed over an organisation it also names; a name is shown only
 * when it stands where an organisation belongs, because a person may write on behalf of one.
 */
export function authorOf({ name, organisation, authorKind, contact }: RawComment, sender: number | null): Author {
  const stated = authorKind === null ? undefined : KIND_WORDS[folded(authorKind)];
  const kind = stated ?? guessKind(organisation, { name, contact });
  const isBody = kind === 'organisation' || kind === 'public-body';
  const shown = isBody && organisation !== null && !isNoBody(organisation) ? organisation : null;
  return { kind, name: shown?.trim().slice(0, MOST_NAME) ?? null, sender };
}

/** What people write where an organisation is asked for and they speak for none. */
function isNoBody(organisation: string): boolean {
  return namesNobody(organisation) || KIND_WORDS[folded(organisation)] !== undefined;
}

function guessKind(
  organisation: string | null,
  { name, contact }: { readonly name: string | null; readonly contact: string | null },
): AuthorKind {
  const body = organisation === null ? '' : folded(organisation);
  // A person who writes the own name twice is still a person.
  if (!isNoBody(body) && (name === null || folded(name).trim() !== body))
    return PUBLIC_BODY.test(body) ? 'public-body' : 'organisation';
  return name === null && contact === null ? 'not-stated' : 'private-person';
}

function keyOf(parts: readonly string[]): string {
  return parts.map((part) => foldWord(part).trim().replace(/\s+/g, ' ')).join('\n');
}
