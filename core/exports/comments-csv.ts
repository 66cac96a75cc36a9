/** The response matrix of public comments as CSV (RFC 4180), to be filled: one row a form letter, one for all other comments. */
import { publicOpening } from '../comments/public-opening.ts';
import type { CommentSet } from '../comments/comment-set.ts';
import type { Grouping } from '../comments/form-letters.ts';
import { responseMatrix } from '../comments/response-matrix.ts';
import { suggestThemes } from '../comments/suggest-themes.ts';
import { escapeRow } from '../layers/escape-cell.ts';

const HEADER = ['kind', 'id', 'comments', 'texts', 'opening', 'suggestedThemes', 'themes', 'status', 'response'];

/** The whole file with a header line; lists separated by `; `. Without texts, names and positions. */
export function commentsCsv(set: CommentSet, grouping: Grouping): string {
  const texts = new Map(set.comments.map(({ id, text }) => [id, text]));
  const families = responseMatrix(set, grouping).families.map(({ family, themeIds, answer }) => {
    const { representative, members, texts: distinct } = family;
    const suggested = suggestThemes(texts.get(representative) ?? '').map(({ themeId }) => themeId);
    const themes = themeIds?.join('; ') ?? null;
    return [
      'family',
      representative,
      members.length,
      distinct,
      publicOpening(family),
      suggested.join('; '),
      themes,
      answer.status,
      answer.text,
    ];
  });
  const { length } = grouping.singles;
  const rest = ['single', null, length, length, null, null, null, 'unanswered', null];
  return `${[HEADER, ...families, ...(length === 0 ? [] : [rest])].map(escapeRow).join('\r\n')}\r\n`;
}
