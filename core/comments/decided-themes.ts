/** What counts of a comment: the coding that was agreed, else the first reader's. */
import type { CommentSet } from './comment-set.ts';
import { codingsOf, familyByComment, themesOf } from './effective-codings.ts';
import type { Grouping } from './form-letters.ts';

export type DecidedThemes = {
  /** Themes of a comment; null when nobody has read it. */
  readonly ofComment: (id: string) => readonly string[] | null;
  /** Themes of a family as a whole, by its representative; null when nobody has read it as one. */
  readonly ofFamily: (representative: string) => readonly string[] | null;
};

/** The themes that tables and answers rest on. */
export function decidedThemes({ codings }: Pick<CommentSet, 'codings'>, grouping: Grouping): DecidedThemes {
  const homes = familyByComment(grouping);
  const agreed = codingsOf('agreed', codings, homes);
  const first = codingsOf('first', codings, homes);
  return {
    ofComment: (id) => themesOf(id, agreed, homes) ?? themesOf(id, first, homes),
    ofFamily: (id) => agreed.families.get(id) ?? first.families.get(id) ?? null,
  };
}
