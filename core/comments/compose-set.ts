/**
 * The comments of a workspace as one set: what its tables hold, with what the register says of it since.
 *
 * A table is never written again, so what people decide afterwards stands in the register: a comment that is withheld, a file
 * that was taken out. The duplicates of a comment that is gone repeat nothing any more: the first of them counts in its place.
 */
import type { CommentRegister } from './comment-register.ts';
import type { CommentSet } from './comment-set.ts';
import type { PublicComment } from './public-comment.ts';

/** The set; codings and answers of comments or themes that are not there are left out. */
export function composeSet(register: CommentRegister, stored: readonly PublicComment[]): CommentSet {
  const ids = new Set(stored.map(({ id }) => id));
  const themeIds = new Set(register.themes.map(({ id }) => id));
  return {
    received: register.received,
    files: register.files.map(({ table: _, ...file }) => file),
    comments: withheldAs(register, withFirsts(stored, ids)),
    themes: register.themes,
    codings: register.codings
      .filter(({ commentId }) => ids.has(commentId))
      .map((coding) => ({ ...coding, themeIds: coding.themeIds.filter((id) => themeIds.has(id)) })),
    responses: register.responses.filter(({ about }) =>
      about.kind === 'theme' ? themeIds.has(about.themeId) : ids.has(about.commentId),
    ),
  };
}

function withFirsts(stored: readonly PublicComment[], ids: ReadonlySet<string>): readonly PublicComment[] {
  const heirs = new Map<string, string>();
  return stored.map((comment) => {
    const { duplicateOf } = comment;
    if (duplicateOf === null || ids.has(duplicateOf)) return comment;
    const heir = heirs.get(duplicateOf);
    if (heir !== undefined) return { ...comment, duplicateOf: heir };
    heirs.set(duplicateOf, comment.id);
    return { ...comment, status: 'counted', duplicateOf: null };
  });
}

function withheldAs({ withheld }: CommentRegister, comments: readonly PublicComment[]): PublicComment[] {
  const kept = new Set(withheld.map(({ commentId }) => commentId));
  return comments.map((comment) =>
    kept.has(comment.id) && comment.status !== 'unreadable'
      ? { ...comment, status: 'withheld', duplicateOf: null }
      : comment,
  );
}
