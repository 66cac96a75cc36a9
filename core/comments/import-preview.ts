/**
 * What a file under review would leave, shown before it counts: its first comments, and how many have what a column should give.
 *
 * Somebody who has chosen a wrong column sees it here. Of each comment only what is kept is told, of its text the beginning.
 */
import { z } from 'zod';
import { PartialDate } from '../units/partial-date.ts';
import { AUTHOR_KINDS, COMMENT_STATUSES, type PublicComment } from './public-comment.ts';

/** Comments shown, and characters of each. Heuristic: enough to see what a column holds. */
const SHOWN = 3;
const MOST_CHARACTERS = 160;

const Count = z.int().nonnegative();

export const ImportPreview = z.strictObject({
  first: z
    .array(
      z.strictObject({
        row: z.int().positive(),
        number: z.string().nullable(),
        receivedOn: PartialDate.nullable(),
        author: z.enum(AUTHOR_KINDS),
        /** Of an organisation or a public body; null for everybody else. */
        body: z.string().nullable(),
        place: z.string().nullable(),
        isPlaced: z.boolean(),
        status: z.enum(COMMENT_STATUSES),
        /** How the text begins; empty when unreadable. */
        opening: z.string(),
      }),
    )
    .readonly(),
  /** Comments with a number, a date, a sender who can be told from others, a named body and a position. */
  having: z.strictObject({ number: Count, date: Count, sender: Count, body: Count, position: Count }),
});
export type ImportPreview = z.infer<typeof ImportPreview>;

/** The preview of the comments of one file, in their order. */
export function importPreview(comments: readonly PublicComment[]): ImportPreview {
  const count = (has: (comment: PublicComment) => boolean) => comments.filter(has).length;
  return {
    first: comments.slice(0, SHOWN).map(({ row, number, receivedOn, author, place, position, status, text }) => ({
      ...{ row, number, receivedOn, author: author.kind, body: author.name, place, status },
      isPlaced: position !== null,
      opening: openingOf(text),
    })),
    having: {
      number: count(({ number }) => number !== null),
      date: count(({ receivedOn }) => receivedOn !== null),
      sender: count(({ author }) => author.sender !== null),
      body: count(({ author }) => author.name !== null),
      position: count(({ position }) => position !== null),
    },
  };
}

function openingOf(text: string): string {
  const line = text
    .slice(0, MOST_CHARACTERS * 4)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= MOST_CHARACTERS ? line : `${line.slice(0, MOST_CHARACTERS).trimEnd()}…`;
}
