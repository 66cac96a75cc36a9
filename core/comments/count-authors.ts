/** Who wrote? Counted comments by kind of author, and the organisations and public bodies by name; private people have none. */
import { AUTHOR_KINDS, type AuthorKind, type PublicComment } from './public-comment.ts';

export type AuthorCounts = {
  readonly kinds: Readonly<Record<AuthorKind, number>>;
  /** Most comments first, ties by name. */
  readonly bodies: readonly { readonly name: string; readonly kind: AuthorKind; readonly comments: number }[];
};

/** Counts of the comments that are counted. */
export function countAuthors(comments: readonly PublicComment[]): AuthorCounts {
  const counted = comments.filter(({ status }) => status === 'counted');
  const byName = new Map<string, { name: string; kind: AuthorKind; comments: number }>();
  for (const { author } of counted) {
    if (author.name === null) continue;
    const known = byName.get(author.name) ?? { name: author.name, kind: author.kind, comments: 0 };
    byName.set(author.name, { ...known, comments: known.comments + 1 });
  }
  const kinds = AUTHOR_KINDS.map((kind) => [kind, counted.filter(({ author }) => author.kind === kind).length]);
  const bodies = [...byName.values()].sort((a, b) => b.comments - a.comments || (a.name < b.name ? -1 : 1));
  return { kinds: Object.fromEntries(kinds) as Record<AuthorKind, number>, bodies };
}
