/**
 * Public comments as JSON: counts that reconcile, families, suggestions, a matrix to fill. docs/comments-json.md has the keys.
 *
 * No text of a comment, no private name and no position is in it: only how a form letter begins, in words that most who sent it share.
 */
import type { CommentSet } from '../comments/comment-set.ts';
import { THEME_IDS } from '../comments/default-themes.ts';
import type { Grouping } from '../comments/form-letters.ts';
import { SAME_FORM } from '../comments/near-texts.ts';
import { AUTHOR_KINDS, type PublicComment } from '../comments/public-comment.ts';
import { reconcile } from '../comments/reconcile.ts';
import { responseMatrix } from '../comments/response-matrix.ts';
import { suggestThemes, type ThemeSuggestion } from '../comments/suggest-themes.ts';
import { say } from '../text/say.ts';

/** The whole document, ending in a line break. */
export function commentsJson(set: CommentSet, grouping: Grouping): string {
  const { counts, total, received, missing, addsUp, files } = reconcile(set);
  const suggested = suggestionsOf(set.comments);
  const { families, themes, uncoded, withoutTheme } = responseMatrix(set, grouping);
  const document = {
    method: { resemblance: SAME_FORM, suggestions: 'word lists, heuristic; no coding' },
    reconciliation: { received, ...counts, total, missing, addsUp },
    files: files.map(({ fileName, counts: own, total: sum, entries }, i) => {
      const { format = '', sha256 = '' } = set.files[i] ?? {};
      return { fileName, format, sha256, entries, ...own, total: sum };
    }),
    authors: authorsOf(set.comments),
    families: families.map(({ family, themeIds, answer }) => ({
      id: family.representative,
      comments: family.members.length,
      texts: family.texts,
      opening: family.opening,
      suggestedThemes: suggested.get(family.representative) ?? [],
      themes: themeIds,
      response: { status: answer.status, text: answer.text },
    })),
    singles: grouping.singles.length,
    suggestedThemes: THEME_IDS.map((id) => ({
      id,
      name: say('en', 'comments', `theme.${id}`),
      comments: [...suggested.values()].filter((list) => list.some(({ themeId }) => themeId === id)).length,
    })),
    themes: themes.map(({ themeId, name, comments, distinct, answer }) => ({
      ...{ id: themeId, name, comments, distinct },
      response: { status: answer.status, text: answer.text },
    })),
    coding: { uncoded, withoutTheme },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Suggestions for each counted comment that has any, by its id. */
export function suggestionsOf(comments: readonly PublicComment[]): ReadonlyMap<string, readonly ThemeSuggestion[]> {
  const found = new Map<string, readonly ThemeSuggestion[]>();
  for (const { id, text, status } of comments) {
    const themes = status === 'counted' ? suggestThemes(text) : [];
    if (themes.length > 0) found.set(id, themes);
  }
  return found;
}

/** Counted comments by kind of author, and the organisations and public bodies by name, most comments first. */
function authorsOf(comments: readonly PublicComment[]) {
  const counted = comments.filter(({ status }) => status === 'counted');
  const byName = new Map<string, { name: string; kind: string; comments: number }>();
  for (const { author } of counted) {
    if (author.name === null) continue;
    const known = byName.get(author.name) ?? { name: author.name, kind: author.kind, comments: 0 };
    byName.set(author.name, { ...known, comments: known.comments + 1 });
  }
  const kinds = AUTHOR_KINDS.map((kind) => [kind, counted.filter(({ author }) => author.kind === kind).length]);
  const bodies = [...byName.values()].sort((a, b) => b.comments - a.comments || (a.name < b.name ? -1 : 1));
  return { kinds: Object.fromEntries(kinds) as Record<string, number>, bodies };
}
