import type { KeyboardEvent } from 'react';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { code, toggleTheme } from '../../commands/comment-actions.ts';
import { takesText } from '../../commands/shortcuts.ts';
import { commentsStore } from '../../stores/comments-session.ts';
import { CodingPane } from './coding-pane.tsx';
import { CommentFilters } from './comment-filters.tsx';
import { CommentList } from './comment-list.tsx';
import { CommentText } from './comment-text.tsx';
import css from './comments.module.css';
import { openSuggestions } from './open-suggestions.ts';

/** The list on the left, the text in the middle, the coding on the right. */
export function ReadTab({ document }: { readonly document: Workspace }) {
  return (
    <div className={css['panes']} onKeyDown={press}>
      <div className={css['left']}>
        <CommentFilters themes={document.comments.themes} />
        <CommentList />
      </div>
      <CommentText />
      <CodingPane themes={document.comments.themes} />
    </div>
  );
}

/** Keys for whoever reads thousands: next, previous, accept a suggestion, read without theme. */
function press(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return;
  const { step, detail, reader } = commentsStore.getState();
  const can = detail?.status === 'counted' && (reader !== 'agreed' || detail.both !== null);
  const action = {
    n: () => {
      step(1);
    },
    p: () => {
      step(-1);
    },
    a: () => {
      const [suggestion] = detail === null ? [] : openSuggestions(detail, reader);
      if (detail !== null && can && suggestion !== undefined) toggleTheme(detail, reader, suggestion.themeId);
    },
    '0': () => {
      if (detail !== null && can) code(detail, reader, { themeIds: [] });
    },
  }[event.key.toLowerCase()];
  if (action === undefined) return;
  event.preventDefault();
  action();
}
