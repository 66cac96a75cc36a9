/** One comment with all that a reader needs to code it: its text, what it adds to its letter, what the lists of words suggest. */
import { z } from 'zod';
import { additionsTo } from './additions.ts';
import type { CommentRegister } from './comment-register.ts';
import { CommentRow, type ReadComments } from './comment-rows.ts';
import { READERS, RESPONSE_STATUSES, ThemeId, type Coding, type Reader } from './comment-set.ts';
import { familyByComment } from './effective-codings.ts';
import { CommentId, type PublicComment } from './public-comment.ts';
import { readingView, type Unit } from './reading-view.ts';

const Themes = z.array(ThemeId).readonly();

export const CommentDetail = z.strictObject({
  id: CommentId,
  kind: CommentRow.shape.kind,
  text: z.string(),
  ...{ status: CommentRow.shape.status, author: CommentRow.shape.author, number: CommentRow.shape.number },
  ...{ receivedOn: CommentRow.shape.receivedOn, place: CommentRow.shape.place },
  fileName: z.string(),
  /** Row, message or part of the file. */
  row: z.int().positive(),
  /** The family it is in; null when it is like no other. */
  family: z.strictObject({ id: CommentId, comments: z.int(), texts: z.int() }).nullable(),
  /** Passages that its letter does not have, as offsets into the text; empty for the letter itself. */
  additions: z.array(z.strictObject({ from: z.int(), to: z.int() })).readonly(),
  /** Themes that lists of words suggest, and the words that led to them. */
  suggestions: z.array(z.strictObject({ themeId: ThemeId, words: z.array(z.string()).readonly() })).readonly(),
  coding: z
    .strictObject({
      themeIds: Themes,
      note: z.string(),
      /** What it was given to: the comment itself, or the letter it is in. */
      reach: z.enum(['comment', 'family']),
      /** The comment under whose id it stands in the register. */
      commentId: CommentId,
    })
    .nullable(),
  /** Both readers, once both have coded it. */
  both: z.strictObject({ first: Themes, second: Themes }).nullable(),
  /** Which readers have coded it, whatever they said. */
  readBy: z.array(z.enum(READERS)).readonly(),
  response: z.strictObject({ status: z.enum(RESPONSE_STATUSES), text: z.string() }).nullable(),
  /** Why it is withheld; null when it is not, or its file said so. */
  withheldFor: z.string().nullable(),
  duplicateOf: CommentId.nullable(),
});
export type CommentDetail = z.infer<typeof CommentDetail>;

/** The comment as a letter that many sent, or by itself; null when it is not there. */
export function commentDetail(
  read: ReadComments,
  { withheld }: CommentRegister,
  asked: { readonly unit: Unit; readonly reader: Reader },
): CommentDetail | null {
  const { set, grouping, suggestions } = read;
  const { unit, reader } = asked;
  const comment = set.comments.find(({ id }) => id === unit.id);
  if (comment === undefined) return null;
  const family = grouping.families.find(({ members }) => members.includes(unit.id)) ?? null;
  const themes = new Set(set.themes.map(({ id }) => id));
  const { id, text, status, number, receivedOn, place, row, duplicateOf } = comment;
  return {
    ...{ id, kind: unit.kind, text, status, number, receivedOn, place, row, duplicateOf },
    author: { kind: comment.author.kind, name: comment.author.name },
    fileName: set.files.find((file) => file.id === comment.fileId)?.fileName ?? '',
    family: family && { id: family.representative, comments: family.members.length, texts: family.texts },
    additions: unit.kind === 'letter' || family === null ? [] : additions(read, family.representative, comment),
    suggestions: (suggestions.get(id) ?? [])
      .filter(({ themeId }) => themes.has(themeId))
      .map(({ themeId, words }) => ({ themeId, words })),
    coding: codingOf(read, unit, reader),
    both: readingView(set.codings, grouping, reader)(unit).both,
    readBy: READERS.filter((who) => readingView(set.codings, grouping, who)(unit).own !== null),
    response: responseOf(read, unit),
    withheldFor: withheld.find(({ commentId }) => commentId === id)?.reason ?? null,
  };
}

function additions(
  { set }: ReadComments,
  representative: string,
  { id, text }: PublicComment,
): readonly { readonly from: number; readonly to: number }[] {
  const letter = set.comments.find((comment) => comment.id === representative);
  if (letter === undefined || id === representative) return [];
  return additionsTo(letter.text, text).map(({ from, to }) => ({ from, to }));
}

/** The coding that counts for a unit, with the id it stands under; the later of two counts. */
function codingOf({ set, grouping }: ReadComments, unit: Unit, reader: Reader): CommentDetail['coding'] {
  const homes = familyByComment(grouping);
  const home = homes.get(unit.id);
  const isOfFamily = ({ reach, commentId }: Coding) =>
    reach === 'family' && home !== undefined && homes.get(commentId) === home;
  const isOwn = ({ reach, commentId }: Coding) =>
    commentId === unit.id && (reach === 'comment' || homes.get(commentId) === undefined);
  const own = set.codings.filter((coding) => coding.reader === reader);
  const found = (unit.kind === 'comment' ? own.findLast(isOwn) : undefined) ?? own.findLast(isOfFamily);
  if (found === undefined) return null;
  const { themeIds, note, reach, commentId } = found;
  return { themeIds, note, reach: home === undefined ? 'comment' : reach, commentId };
}

function responseOf({ set, grouping }: ReadComments, { kind, id }: Unit): CommentDetail['response'] {
  const homes = familyByComment(grouping);
  const found = set.responses.findLast(
    ({ about }) =>
      about.kind === 'comment' &&
      (kind === 'letter'
        ? about.reach === 'family' && homes.get(about.commentId) === homes.get(id)
        : about.reach === 'comment' && about.commentId === id),
  );
  return found === undefined ? null : { status: found.status, text: found.text };
}
