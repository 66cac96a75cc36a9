import type { CommentDetail } from '../../../core/comments/comment-detail.ts';
import type { Reader } from '../../../core/comments/comment-set.ts';
import { themesShown } from '../../commands/comment-actions.ts';

/** Suggestions that the reader has not taken yet. */
export function openSuggestions(detail: CommentDetail, reader: Reader): CommentDetail['suggestions'] {
  const given = themesShown(detail, reader);
  return detail.suggestions.filter(({ themeId }) => !given.includes(themeId));
}
