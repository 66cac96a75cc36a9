/**
 * The response matrix: who raised what, how often, and what was answered.
 *
 * Only what a person coded counts. Of one comment the agreed coding decides, else the first reader's.
 */
import type { CommentSet, ResponseStatus } from './comment-set.ts';
import { decidedThemes } from './decided-themes.ts';
import { familyByComment } from './effective-codings.ts';
import type { Family, Grouping } from './form-letters.ts';

export type Answer = { readonly status: ResponseStatus; readonly text: string };

export type ThemeRow = {
  readonly themeId: string;
  readonly name: string;
  /** Counted comments with the theme, and the letters and single comments that they are. */
  readonly comments: number;
  readonly distinct: number;
  readonly answer: Answer;
};

export type FamilyRow = {
  readonly family: Family;
  /** Null when nobody has read it. */
  readonly themeIds: readonly string[] | null;
  readonly answer: Answer;
};

export type ResponseMatrix = {
  readonly themes: readonly ThemeRow[];
  readonly families: readonly FamilyRow[];
  /** Counted comments that nobody has read yet, and those that were read and have none of the themes. */
  readonly uncoded: number;
  readonly withoutTheme: number;
};

const UNANSWERED: Answer = { status: 'unanswered', text: '' };

/** Rows in the order of the themes and of the families. */
export function responseMatrix(set: CommentSet, grouping: Grouping): ResponseMatrix {
  const homes = familyByComment(grouping);
  const { ofComment, ofFamily } = decidedThemes(set, grouping);
  const comments = set.comments
    .filter(({ status }) => status === 'counted')
    .map(({ id }) => ({ unit: homes.get(id) ?? id, themes: ofComment(id) }));
  return {
    themes: set.themes.map(({ id, name }) => {
      const having = comments.filter(({ themes }) => themes?.includes(id) === true);
      const distinct = new Set(having.map(({ unit }) => unit)).size;
      return { themeId: id, name, comments: having.length, distinct, answer: themeAnswer(set, id) };
    }),
    families: grouping.families.map((family) => ({
      family,
      themeIds: ofFamily(family.representative),
      answer: familyAnswer(set, family),
    })),
    uncoded: comments.filter(({ themes }) => themes === null).length,
    withoutTheme: comments.filter(({ themes }) => themes?.length === 0).length,
  };
}

function themeAnswer({ responses }: CommentSet, themeId: string): Answer {
  return responses.findLast(({ about }) => about.kind === 'theme' && about.themeId === themeId) ?? UNANSWERED;
}

function familyAnswer({ responses }: CommentSet, { members }: Family): Answer {
  const known = new Set(members);
  const own = ({ about }: CommentSet['responses'][number]) =>
    about.kind === 'comment' && about.reach === 'family' && known.has(about.commentId);
  return responses.findLast(own) ?? UNANSWERED;
}
