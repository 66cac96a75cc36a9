/**
 * Public comments as JSON: counts that reconcile, families, suggestions, a matrix to fill. docs/comments-json.md has the keys.
 *
 * No text of a comment, no private name and no position is in it: only how a form letter begins, in words that most who sent it share.
 */
import { publicOpening } from '../comments/public-opening.ts';
import type { CommentSet } from '../comments/comment-set.ts';
import { countAuthors } from '../comments/count-authors.ts';
import type { DistanceBands } from '../comments/distance-bands.ts';
import type { Grouping } from '../comments/form-letters.ts';
import { SAME_FORM } from '../comments/near-texts.ts';
import { reconcile } from '../comments/reconcile.ts';
import { responseMatrix } from '../comments/response-matrix.ts';
import { suggestedCounts, suggestionsOf } from '../comments/suggestions-of.ts';
import { say } from '../text/say.ts';

/** The whole document, ending in a line break; `distance` is null where no site is named. */
export function commentsJson(set: CommentSet, grouping: Grouping, distance: DistanceBands | null): string {
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
    authors: countAuthors(set.comments),
    families: families.map(({ family, themeIds, answer }) => ({
      id: family.representative,
      comments: family.members.length,
      texts: family.texts,
      opening: publicOpening(family),
      suggestedThemes: suggested.get(family.representative) ?? [],
      themes: themeIds,
      response: { status: answer.status, text: answer.text },
    })),
    singles: grouping.singles.length,
    suggestedThemes: suggestedCounts(suggested).map(({ id, comments }) => ({
      id,
      name: say('en', 'comments', `theme.${id}`),
      comments,
    })),
    themes: themes.map(({ themeId, name, comments, distinct, answer }) => ({
      ...{ id: themeId, name, comments, distinct },
      response: { status: answer.status, text: answer.text },
    })),
    coding: { uncoded, withoutTheme },
    distance,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
