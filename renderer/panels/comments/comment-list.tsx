import { useVirtualizer } from '@tanstack/react-virtual';
import { Users } from 'lucide-react';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { NO_COMMENT_FILTER, type CommentFilter, type CommentRow } from '../../../core/comments/comment-rows.ts';
import { commentsStore, useComments } from '../../stores/comments-session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import css from './comments.module.css';
import { useCommentText, useCount } from './use-comment-text.ts';

/** Height of a row, as in the style sheet. */
const ROW = 62;
/** Rows that Page up and Page down go. */
const LEAP = 8;

/** Letters and comments, of which only those in sight exist; arrow keys go through all of them. */
export function CommentList() {
  const c = useCommentText();
  const id = useId();
  const total = useComments((store) => store.total);
  const rows = useComments((store) => store.rows);
  const selected = useComments((store) => store.selected);
  const box = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer measures while scrolling; nothing here is memoised on it
  const virtual = useVirtualizer({
    count: total ?? 0,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const [from, to] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];
  useEffect(() => {
    commentsStore.getState().look(from, to);
  }, [from, to]);
  const index = selected?.index ?? null;
  const goTo = virtual.scrollToIndex;
  useEffect(() => {
    if (index !== null) goTo(index);
  }, [index, goTo]);
  const isShown = selected !== null && rows.get(selected.index)?.id === selected.unit.id;
  return (
    <>
      <Head total={total} />
      <div
        ref={box}
        className={css['rows']}
        role="listbox"
        aria-label={c('rows')}
        tabIndex={0}
        aria-activedescendant={isShown ? `${id}-${selected.index}` : undefined}
        onKeyDown={press}
      >
        <div role="presentation" style={{ position: 'relative', height: virtual.getTotalSize() }}>
          {items.map(({ index: at, start }) => {
            const row = rows.get(at);
            return row === undefined ? null : (
              <div
                key={at}
                id={`${id}-${at}`}
                role="option"
                aria-selected={isShown && at === selected.index}
                aria-setsize={total ?? 0}
                aria-posinset={at + 1}
                className={css['row']}
                style={{ position: 'absolute', insetInline: 0, height: ROW, transform: `translateY(${start}px)` }}
                onClick={() => {
                  commentsStore.getState().select({ kind: row.kind, id: row.id }, at);
                }}
              >
                <Row row={row} />
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}

/** How many rows there are, and the way back from the comments of one letter. */
function Head({ total }: { readonly total: number | null }) {
  const c = useCommentText();
  const filter = useComments((store) => store.filter);
  const isNarrowed = JSON.stringify({ ...filter, family: null }) !== JSON.stringify(NO_COMMENT_FILTER);
  const back = (code: string, change: Partial<CommentFilter>) => (
    <TextButton
      kind="quiet"
      onPress={() => {
        commentsStore.getState().narrow(change);
      }}
    >
      {c(code)}
    </TextButton>
  );
  return (
    <>
      <p className={css['count']} role="status">
        {total === null ? c('rows.reading') : c('rows.shown', { count: total })}
      </p>
      <div className={css['backs']}>
        {filter.family !== null && back('family.back', { family: null })}
        {isNarrowed && back('rows.clear', { ...NO_COMMENT_FILTER, family: filter.family })}
      </div>
      {total === 0 && <p className={css['note']}>{c('rows.none')}</p>}
    </>
  );
}

function press(event: KeyboardEvent): void {
  const { step, total } = commentsStore.getState();
  const by = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: LEAP,
    PageUp: -LEAP,
    Home: -(total ?? 0),
    End: total ?? 0,
  }[event.key];
  if (by === undefined) return;
  event.preventDefault();
  step(by);
}

function Row({ row }: { readonly row: CommentRow }) {
  const c = useCommentText();
  const count = useCount();
  const author = row.author.name ?? c(`author.${row.author.kind}`);
  const about =
    row.kind === 'letter'
      ? c('row.letter', { count: count(row.comments), texts: row.texts })
      : [row.number === null ? null : c('text.number', { number: row.number }), author, row.place]
          .filter(Boolean)
          .join(' · ');
  return (
    <>
      <span className={css['opening']}>{row.opening === '' ? c('list.unreadable') : row.opening}</span>
      <span className={css['about']}>
        {row.kind === 'letter' && <Users size={12} aria-hidden="true" />}
        <span>{about}</span>
        <State row={row} />
      </span>
    </>
  );
}

/** Unread, or how many themes, or what is to be settled; suggestions stand apart from what was coded. */
function State({ row: { themeIds, differs, isSettled, suggested, status } }: { readonly row: CommentRow }) {
  const c = useCommentText();
  const themes = useComments((store) => store.overview?.matrix.themes);
  if (status !== 'counted') return null;
  const names = themeIds?.map((id) => themes?.find(({ themeId }) => themeId === id)?.name ?? id) ?? [];
  return (
    <>
      {differs === true && !isSettled && <span className={css['differs']}>{c('row.differs')}</span>}
      {isSettled && <span className={css['coded']}>{c('row.settled')}</span>}
      {themeIds === null ? (
        <span className={css['unread']}>
          {suggested > 0 ? `${c('unread')}, ${c('row.suggested', { count: suggested })}` : c('unread')}
        </span>
      ) : (
        <span className={css['coded']}>{names.length === 0 ? c('row.no-theme') : names.join(', ')}</span>
      )}
    </>
  );
}
