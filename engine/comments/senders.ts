/**
 * Who sent it, as far as it is kept: what kind of author, the name of an organisation, and a number that one sender has.
 *
 * Names and addresses of private people are compared here and forgotten: what remains is the number.
 */
import { foldWord } from '../../core/comments/comment-words.ts';
import { AUTHOR_KINDS, type Author, type AuthorKind } from '../../core/comments/public-comment.ts';
import { folded } from '../../core/layers/find-places.ts';
import type { RawComment } from './raw-comment.ts';

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

/** Gives each sender the next number, from `first` on. A name alone does not tell two people apart and gets none. */
export function senderNumbers(first: number): (comment: RawComment) => number | null {
  const known = new Map<string, number>();
  return ({ name, organisation, contact, address, place }) => {
    const where = [address, place.zip, place.place].find((part) => part !== null && part !== '') ?? null;
    const key =
      keyOf(contact === null ? [] : ['mail', contact]) ??
      keyOf(organisation === null ? [] : ['body', organisation, name ?? '']);
    const own = key ?? keyOf(name === null || where === null ? [] : ['name', name, where]);
    if (own === null) return null;
    const number = known.get(own) ?? first + known.size;
    known.set(own, number);
    return number;
  };
}

/** The author as it is kept. A file that says `individual` is believed over an organisation it also names. */
export function authorOf({ name, organisation, authorKind, contact }: RawComment, sender: number | null): Author {
  const stated = authorKind === null ? undefined : KIND_WORDS[folded(authorKind)];
  const kind = stated ?? guessKind(organisation, name ?? contact);
  const isBody = kind === 'organisation' || kind === 'public-body';
  const shown = isBody ? (organisation ?? (stated === undefined ? null : name)) : null;
  return { kind, name: shown?.trim().slice(0, MOST_NAME) ?? null, sender };
}

function guessKind(organisation: string | null, person: string | null): AuthorKind {
  if (organisation !== null && !/^(?:none|n\/?a|self|individual|-+)$/i.test(organisation.trim()))
    return PUBLIC_BODY.test(folded(organisation)) ? 'public-body' : 'organisation';
  return person === null ? 'not-stated' : 'private-person';
}

function keyOf(parts: readonly string[]): string | null {
  return parts.length === 0 ? null : parts.map((part) => foldWord(part).trim().replace(/\s+/g, ' ')).join('\n');
}
