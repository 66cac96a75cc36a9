/**
 * What the document of a workspace keeps of public comments: the files they came in, and what people made of them. The
 * comments themselves lie in tables of the workspace file, one for each file, because thousands of letters are too much
 * to hand around with every change.
 */
import { z } from 'zod';
import { SiteId } from '../sites/site.ts';
import { Coding, Response, Theme } from './comment-set.ts';
import { CommentFile, CommentId } from './public-comment.ts';

/** A file of comments and the table that holds what was read from it. A table is never written again under its name. */
export const CommentTable = z.strictObject({ ...CommentFile.shape, table: z.string().min(1).max(100) });
export type CommentTable = z.infer<typeof CommentTable>;

/** A comment that a person keeps from the record, and why; it is counted as withheld from then on. */
export const Withheld = z.strictObject({ commentId: CommentId, reason: z.string().max(2_000) });
export type Withheld = z.infer<typeof Withheld>;

export const CommentRegister = z.strictObject({
  /** How many comments whoever collected them says were received; null when nobody has said. */
  received: z.int().nonnegative().nullable(),
  /** The site they are about, from which distances count; null when not chosen. */
  siteId: SiteId.nullable(),
  files: z.array(CommentTable).max(1_000),
  /** Mixed into the marks of senders, so that two workspaces of one computer share none; null before the first file. */
  senderSalt: z
    .string()
    .regex(/^[0-9a-f]{32}$/)
    .nullable(),
  withheld: z.array(Withheld).max(100_000),
  themes: z.array(Theme).max(500),
  codings: z.array(Coding).max(300_000),
  responses: z.array(Response).max(300_000),
});
export type CommentRegister = z.infer<typeof CommentRegister>;

/** A register that nothing has come into. */
export const NO_COMMENT_REGISTER: CommentRegister = {
  received: null,
  siteId: null,
  files: [],
  senderSalt: null,
  withheld: [],
  themes: [],
  codings: [],
  responses: [],
};
