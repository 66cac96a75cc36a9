import { useEffect, useState } from 'react';
import { AUTHOR_KINDS } from '../../../core/comments/public-comment.ts';
import { COMMENT_LISTS, type CommentFilter } from '../../../core/comments/comment-rows.ts';
import type { Theme } from '../../../core/comments/comment-set.ts';
import { commentsStore, useComments } from '../../stores/comments-session.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { TextLine } from '../../ui/fields.tsx';
import css from './comments.module.css';
import { useCommentText } from './use-comment-text.ts';

const READ = ['any', 'unread', 'read', 'differs'] as const;
/** Typing rests this long before the texts are looked through. Heuristic. */
const PAUSE_MS = 200;

function narrow(change: Partial<CommentFilter>): void {
  commentsStore.getState().narrow(change);
}

/** Which comments the list shows. */
export function CommentFilters({ themes }: { readonly themes: readonly Theme[] }) {
  const c = useCommentText();
  const filter = useComments((store) => store.filter);
  const theme = filter.theme === null ? '' : `${filter.theme.by} ${filter.theme.id}`;
  return (
    <div className={css['filters']}>
      <Search text={filter.text} />
      <ChoiceList
        label={c('list')}
        hidesLabel
        value={filter.list}
        options={COMMENT_LISTS.map((value) => ({ value, text: c(`list.${value}`) }))}
        onChange={(list) => {
          narrow({ list, family: null });
        }}
      />
      <ChoiceList
        label={c('filter.read')}
        hidesLabel
        value={filter.read}
        options={READ.map((value) => ({ value, text: c(`filter.read.${value}`) }))}
        onChange={(read) => {
          narrow({ read });
        }}
      />
      <ChoiceList
        label={c('filter.theme')}
        hidesLabel
        value={theme}
        options={[
          { value: '', text: c('filter.theme-all') },
          ...themes.map(({ id, name }) => ({ value: `coded ${id}`, text: c('filter.coded', { theme: name }) })),
          ...themes.map(({ id, name }) => ({ value: `suggested ${id}`, text: c('filter.suggested', { theme: name }) })),
        ]}
        onChange={(value) => {
          const [by = '', id = ''] = value.split(' ');
          narrow({ theme: value === '' ? null : { id, by: by === 'coded' ? 'coded' : 'suggested' } });
        }}
      />
      <ChoiceList
        label={c('filter.author')}
        hidesLabel
        value={filter.author ?? 'all'}
        options={[
          { value: 'all', text: c('filter.author-all') },
          ...AUTHOR_KINDS.map((value) => ({ value, text: c(`author.${value}`) })),
        ]}
        onChange={(value) => {
          narrow({ author: AUTHOR_KINDS.find((kind) => kind === value) ?? null });
        }}
      />
    </div>
  );
}

/** What is typed, until the list was narrowed by it; what was cleared elsewhere is gone here too. */
function Search({ text }: { readonly text: string }) {
  const c = useCommentText();
  const [draft, setDraft] = useState({ text, over: text });
  const typed = draft.over === text ? draft.text : text;
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => {
      narrow({ text: typed });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, text]);
  return (
    <TextLine
      label={c('search')}
      value={typed}
      onChange={(next) => {
        setDraft({ text: next, over: text });
      }}
    />
  );
}
