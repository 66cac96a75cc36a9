/**
 * A public comment as it was received: one letter, message or row of a table.
 *
 * Who wrote it is kept only as far as it is ever shown. The name of an organisation or a public body is; the name of a private
 * person is not stored at all, only a number that says which comments came from one sender. The text itself is kept, because it
 * has to be read, and no list or file that leaves the app carries it.
 */
import { z } from 'zod';
import { Position } from '../sites/site.ts';
import { PartialDate } from '../units/partial-date.ts';

/**
 * Every comment is exactly one of these. `duplicate`: the same sender sent the same text again, or the same record came twice;
 * equal texts of different senders are all counted. `unreadable`: nothing to read was found. `withheld`: kept from the record
 * by a person.
 */
export const COMMENT_STATUSES = ['counted', 'duplicate', 'unreadable', 'withheld'] as const;
export type CommentStatus = (typeof COMMENT_STATUSES)[number];

export const AUTHOR_KINDS = ['organisation', 'public-body', 'private-person', 'not-stated'] as const;
export type AuthorKind = (typeof AUTHOR_KINDS)[number];

/** Characters of one comment; longer ones are unreadable. Heuristic: a book of five hundred pages. */
export const MOST_COMMENT_CHARACTERS = 1_000_000;

export const CommentId = z.string().min(1).max(120);

const Author = z
  .strictObject({
    kind: z.enum(AUTHOR_KINDS),
    /** Of an organisation or a public body; null for everybody else. */
    name: z.string().min(1).max(300).nullable(),
    /** Comments with the same number came from one sender; null where no sender is stated. */
    sender: z.int().positive().nullable(),
  })
  .refine(({ kind, name }) => name === null || kind === 'organisation' || kind === 'public-body', 'a private name');
export type Author = z.infer<typeof Author>;

export const PublicComment = z
  .strictObject({
    id: CommentId,
    /** As whoever received it numbered it; null when there is no number. */
    number: z.string().max(120).nullable(),
    receivedOn: PartialDate.nullable(),
    author: Author,
    /** Where it was written from; of a private person never finer than `PRIVATE_STEP_DEG`. */
    position: Position.nullable(),
    /** Radius in km within which the true position lies; null when there is no position or nothing is said of it. */
    precisionKm: z.number().nonnegative().nullable(),
    /** Municipality or postal code as stated, never a street; null when not known. */
    place: z.string().max(300).nullable(),
    /** Empty when unreadable. */
    text: z.string().max(MOST_COMMENT_CHARACTERS),
    fileId: z.string().min(1),
    /** Row, message or part of the file, 1-based. */
    row: z.int().positive(),
    status: z.enum(COMMENT_STATUSES),
    /** The comment that this one repeats; null unless it is a duplicate. */
    duplicateOf: CommentId.nullable(),
  })
  .refine(({ status, duplicateOf }) => (status === 'duplicate') === (duplicateOf !== null), 'a duplicate of nothing');
export type PublicComment = z.infer<typeof PublicComment>;

/** A file that comments came from. */
export const CommentFile = z.strictObject({
  id: z.string().min(1).max(120),
  fileName: z.string().min(1).max(300),
  /** Hex digest of its bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  format: z.string(),
  /** Comments found in it, whatever became of them. */
  entries: z.int().nonnegative(),
});
export type CommentFile = z.infer<typeof CommentFile>;
