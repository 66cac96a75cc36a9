/** The list of what came in, filtered, as the person who reads it sees it: a letter that many sent is one row. */
import { z } from 'zod';
import { foldWord } from './comment-words.ts';
import { READERS, ThemeId, type CommentSet } from './comment-set.ts';
import type { Grouping } from './form-letters.ts';
import { letterBody } from './letter-body.ts';
import { AUTHOR_KINDS, COMMENT_STATUSES, CommentId, type PublicComment } from './public-comment.ts';
import { readingView, type SeenCoding, type Unit } from './reading-view.ts';
import type { Suggestions } from './suggestions-of.ts';

/** Letters with the comments that are like no other, every counted comment by itself, or what is not counted. */
export const COMMENT_LISTS = ['letters', 'comments', 'duplicate', 'unreadable', 'withheld'] as const;

export const CommentFilter = z.strictObject({
  list: z.enum(COMMENT_LISTS),
  /** Only the comments of the family that this comment is in; null for all. */
  family: CommentId.nullable(),
  /** Words that must all be in a text, without case and accents. */
  text: z.string().max(500),
  /** Coded with the theme by the reader, or suggested for it and not coded yet. */
  theme: z.strictObject({ id: ThemeId, by: z.enum(['coded', 'suggested']) }).nullable(),
  read: z.enum(['any', 'unread', 'read', 'differs']),
  author: z.enum(AUTHOR_KINDS).nullable(),
});
export type CommentFilter = z.infer<typeof CommentFilter>;

export const NO_COMMENT_FILTER: CommentFilter = {
  list: 'letters',
  family: null,
  text: '',
  theme: null,
  read: 'any',
  author: null,
};

const Themes = z.array(ThemeId).readonly();

export const CommentRow = z.strictObject({
  kind: z.enum(['letter', 'comment']),
  /** Of the comment that stands for the letter, or of the comment itself. */
  id: CommentId,
  /** Comments that it stands for, and distinct texts among them. */
  comments: z.int().positive(),
  texts: z.int().positive(),
  /** How it begins. */
  opening: z.string(),
  status: z.enum(COMMENT_STATUSES),
  author: z.strictObject({ kind: z.enum(AUTHOR_KINDS), name: z.string().nullable() }),
  number: z.string().nullable(),
  receivedOn: z.string().nullable(),
  place: z.string().nullable(),
  /** Themes the reader has given it; null when it is unread. */
  themeIds: Themes.nullable(),
  /** Whether both have coded it and differ; null before both have. */
  differs: z.boolean().nullable(),
  isSettled: z.boolean(),
  /** Themes that are suggested and not given. */
  suggested: z.int().nonnegative(),
});
export type CommentRow = z.infer<typeof CommentRow>;

/** What the rows are made of. */
export type ReadComments = {
  readonly set: CommentSet;
  readonly grouping: Grouping;
  readonly suggestions: Suggestions;
};

/** Characters of an opening. Heuristic: two lines. */
const OPENING = 160;

/** Rows of a page, and how many rows the filter leaves: letters first, largest first, then comments in the order they came. */
export function commentRows(
  read: ReadComments,
  filter: CommentFilter,
  asked: { readonly reader: (typeof READERS)[number]; readonly offset: number; readonly limit: number },
): { readonly total: number; readonly rows: readonly CommentRow[] } {
  const { set, grouping } = read;
  const comments = new Map(set.comments.map((comment) => [comment.id, comment]));
  const seen = readingView(set.codings, grouping, asked.reader);
  const themes = new Set(set.themes.map(({ id }) => id));
  const open = (id: string, own: SeenCoding['own']) =>
    (read.suggestions.get(id) ?? []).filter(({ themeId }) => themes.has(themeId) && own?.includes(themeId) !== true);
  const isAsked = matcher(filter, { seen, open, comments });
  const units = unitsOf(read, filter).filter(isAsked);
  const rows = units.slice(asked.offset, asked.offset + asked.limit).flatMap(({ unit, members, texts }) => {
    const comment = comments.get(unit.id);
    if (comment === undefined) return [];
    const { own, differs, isSettled } = seen(unit);
    const family =
      unit.kind === 'letter' ? grouping.families.find(({ representative }) => representative === unit.id) : null;
    return [
      {
        ...{ ...unit, comments: members.length, texts, opening: family?.opening ?? beginning(comment.text) },
        ...{ status: comment.status, number: comment.number, receivedOn: comment.receivedOn, place: comment.place },
        author: { kind: comment.author.kind, name: comment.author.name },
        ...{ themeIds: own, differs, isSettled, suggested: open(unit.id, own).length },
      },
    ];
  });
  return { total: units.length, rows };
}

type Listed = { readonly unit: Unit; readonly members: readonly string[]; readonly texts: number };

function unitsOf({ set, grouping }: ReadComments, { list, family }: CommentFilter): readonly Listed[] {
  const alone = (id: string): Listed => ({ unit: { kind: 'comment', id }, members: [id], texts: 1 });
  if (family !== null)
    return grouping.families.find(({ members }) => members.includes(family))?.members.map(alone) ?? [];
  const status = list === 'letters' || list === 'comments' ? 'counted' : list;
  if (list !== 'letters') return set.comments.filter((comment) => comment.status === status).map(({ id }) => alone(id));
  const letters = grouping.families.map(({ representative, members, texts }): Listed => ({
    unit: { kind: 'letter', id: representative },
    members,
    texts,
  }));
  const inFamily = new Set(grouping.families.flatMap(({ members }) => members));
  const singles = set.comments.filter(({ id, status: one }) => one === 'counted' && !inFamily.has(id));
  return [...letters, ...singles.map(({ id }) => alone(id))];
}

type Eyes = {
  readonly seen: (unit: Unit) => SeenCoding;
  readonly open: (id: string, own: SeenCoding['own']) => readonly { readonly themeId: string }[];
  readonly comments: ReadonlyMap<string, PublicComment>;
};

function matcher(
  { text, theme, read, author }: CommentFilter,
  { seen, open, comments }: Eyes,
): (row: Listed) => boolean {
  const words = foldWord(text).split(/\s+/).filter(Boolean);
  const has = (id: string) => {
    const folded = foldWord(comments.get(id)?.text ?? '');
    return words.every((word) => folded.includes(word));
  };
  const kinds = (id: string) => comments.get(id)?.author.kind;
  return ({ unit, members }) => {
    const coding = seen(unit);
    const suggested = () => open(unit.id, coding.own).map(({ themeId }) => themeId);
    return (
      isReadAs(read, coding) &&
      (author === null || members.some((id) => kinds(id) === author)) &&
      (theme === null || (theme.by === 'coded' ? (coding.own ?? []) : suggested()).includes(theme.id)) &&
      (words.length === 0 || members.some(has))
    );
  };
}

function isReadAs(read: CommentFilter['read'], { own, differs, isSettled }: SeenCoding): boolean {
  if (read === 'differs') return differs === true && !isSettled;
  return read === 'any' || (own === null) === (read === 'unread');
}

/** The first words of the body, behind salutation and address, on one line. */
function beginning(text: string): string {
  const { from, to } = letterBody(text);
  const line = text
    .slice(from, Math.min(to, from + 4 * OPENING))
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= OPENING) return line;
  return `${line.slice(0, line.lastIndexOf(' ', OPENING) > 0 ? line.lastIndexOf(' ', OPENING) : OPENING)}…`;
}
