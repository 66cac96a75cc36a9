/**
 * The response matrix as it stands, as CSV (RFC 4180): themes, letters that many sent, what else was answered, what is not coded.
 *
 * No text of a comment, no private name and no position is in it; of a letter how it begins, in words that most who sent it
 * share, and nothing where fewer than five sent it. A cell that a spreadsheet would take for a formula is escaped.
 */
import { LEAST_SENT, publicOpening } from '../comments/public-opening.ts';
import type { CommentSet } from '../comments/comment-set.ts';
import type { Grouping } from '../comments/form-letters.ts';
import { responseMatrix } from '../comments/response-matrix.ts';
import { escapeRow } from '../layers/escape-cell.ts';
import type { Language } from '../text/languages.ts';
import { say } from '../text/say.ts';

const COLUMNS = ['kind', 'name', 'definition', 'comments', 'distinct', 'themes', 'status', 'response'] as const;

/** The whole file with a header line; lists are separated by `; `. Words are those of the language. */
export function matrixCsv(set: CommentSet, grouping: Grouping, language: Language): string {
  const c = (code: string) => say(language, 'comments', code);
  const { themes, families, uncoded, withoutTheme } = responseMatrix(set, grouping);
  const names = new Map(set.themes.map(({ id, name }) => [id, name]));
  const definitions = new Map(set.themes.map(({ id, definition }) => [id, definition]));
  const listed = (ids: readonly string[] | null) => ids?.map((id) => names.get(id) ?? id).join('; ') ?? c('unread');
  const tooFew = say(language, 'comments', 'matrix.not-quoted', { count: LEAST_SENT });
  const rows = [
    COLUMNS.map((column) => c(`matrix.${column}`)),
    ...themes.map(({ themeId, name, comments, distinct, answer }) => [
      ...[c('matrix.kind.theme'), name, definitions.get(themeId) ?? null, comments, distinct, null],
      ...[c(`response.${answer.status}`), answer.text],
    ]),
    ...families.map(({ family, themeIds, answer }) => [
      ...[c('matrix.kind.letter'), publicOpening(family) || tooFew, null],
      ...[family.members.length, family.texts, listed(themeIds)],
      ...[c(`response.${answer.status}`), answer.text],
    ]),
    ...set.responses.flatMap((response) => {
      const { about, status, text } = response;
      if (about.kind !== 'comment' || about.reach !== 'comment') return [];
      const number = set.comments.find(({ id }) => id === about.commentId)?.number ?? about.commentId;
      return [[c('matrix.kind.comment'), number, null, 1, 1, null, c(`response.${status}`), text]];
    }),
    [c('matrix.kind.rest'), c('matrix.uncoded'), null, uncoded, null, null, null, null],
    [c('matrix.kind.rest'), c('matrix.without-theme'), null, withoutTheme, null, null, null, null],
  ];
  return `${rows.map(escapeRow).join('\r\n')}\r\n`;
}
