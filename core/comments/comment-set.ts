/**
 * The comments on a proposal with what people made of them: themes, codings by two readers, responses.
 *
 * Families of form letters are found anew from the texts, so nothing here names one: a coding or response for a family names
 * one comment and counts for the family which that comment is in.
 */
import { z } from 'zod';
import { CommentFile, CommentId, PublicComment } from './public-comment.ts';

export const ThemeId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);

/** What comments are sorted by. `definition` says what belongs to it, so that two readers mean the same. */
export const Theme = z.strictObject({
  id: ThemeId,
  name: z.string().min(1).max(200),
  definition: z.string().max(2_000),
});
export type Theme = z.infer<typeof Theme>;

/** `agreed` is what both settled on where they differed; it decides over the first reader, who decides otherwise. */
export const READERS = ['first', 'second', 'agreed'] as const;
export type Reader = (typeof READERS)[number];

/** One comment by itself, or the whole family that it is in. */
const reach = { commentId: CommentId, reach: z.enum(['comment', 'family']) };

/** A person has read it. No themes means that none of them applies, which is not the same as unread. */
export const Coding = z.strictObject({
  ...reach,
  reader: z.enum(READERS),
  themeIds: z.array(ThemeId),
  note: z.string().max(10_000),
});
export type Coding = z.infer<typeof Coding>;

export const RESPONSE_STATUSES = ['answered', 'partly', 'unanswered'] as const;
export type ResponseStatus = (typeof RESPONSE_STATUSES)[number];

/** What is answered: a theme, or a comment or family. */
export const Response = z.strictObject({
  about: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('theme'), themeId: ThemeId }),
    z.strictObject({ kind: z.literal('comment'), ...reach }),
  ]),
  text: z.string().max(100_000),
  status: z.enum(RESPONSE_STATUSES),
});
export type Response = z.infer<typeof Response>;

export const CommentSet = z
  .strictObject({
    /** How many comments whoever collected them says were received; null when nobody has said. */
    received: z.int().nonnegative().nullable(),
    files: z.array(CommentFile),
    comments: z.array(PublicComment),
    themes: z.array(Theme),
    codings: z.array(Coding),
    responses: z.array(Response),
  })
  .superRefine((set, context) => {
    for (const message of faultsOf(set)) context.addIssue({ code: 'custom', message });
  });
export type CommentSet = z.infer<typeof CommentSet>;

type Parts = {
  readonly files: readonly CommentFile[];
  readonly comments: readonly PublicComment[];
  readonly themes: readonly Theme[];
  readonly codings: readonly Coding[];
  readonly responses: readonly Response[];
};

function faultsOf({ files, comments, themes, codings, responses }: Parts): string[] {
  const ids = new Set(comments.map(({ id }) => id));
  const fileIds = new Set(files.map(({ id }) => id));
  const themeIds = new Set(themes.map(({ id }) => id));
  const named = [...codings.map(({ commentId }) => commentId), ...responses.flatMap(commentOf)];
  const used = [...codings.flatMap(({ themeIds: given }) => given), ...responses.flatMap(themeOf)];
  return [
    ...(ids.size < comments.length ? ['two comments share an id'] : []),
    ...(fileIds.size < files.length ? ['two files share an id'] : []),
    ...(themeIds.size < themes.length ? ['two themes share an id'] : []),
    ...(comments.every(({ fileId }) => fileIds.has(fileId)) ? [] : ['a comment of no file']),
    ...(comments.every(({ duplicateOf }) => duplicateOf === null || ids.has(duplicateOf))
      ? []
      : ['a duplicate of nothing']),
    ...(named.every((id) => ids.has(id)) ? [] : ['a coding or response of no comment']),
    ...(used.every((id) => themeIds.has(id)) ? [] : ['a coding or response of no theme']),
  ];
}

function commentOf({ about }: Response): string[] {
  return about.kind === 'comment' ? [about.commentId] : [];
}

function themeOf({ about }: Response): string[] {
  return about.kind === 'theme' ? [about.themeId] : [];
}

/** A set with nothing in it. */
export const NO_COMMENTS: CommentSet = {
  received: null,
  files: [],
  comments: [],
  themes: [],
  codings: [],
  responses: [],
};
