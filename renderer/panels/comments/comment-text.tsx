import { useEffect, useRef } from 'react';
import type { CommentDetail } from '../../../core/comments/comment-detail.ts';
import { formatDate } from '../../../core/text/numbers.ts';
import { useLanguage } from '../../app/use-text.ts';
import { commentsStore, useComments } from '../../stores/comments-session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import css from './comments.module.css';
import { markedPieces } from './marked-pieces.ts';
import { useCommentText, useCount } from './use-comment-text.ts';

/** The letter itself: who sent it, what it is, and its words as they came, with what this one adds marked. */
export function CommentText() {
  const c = useCommentText();
  const detail = useComments((store) => store.detail);
  const page = useRef<HTMLElement>(null);
  const id = detail?.id ?? null;
  useEffect(() => {
    page.current?.scrollTo({ top: 0 });
  }, [id]);
  return (
    <section ref={page} className={css['text']} aria-label={c('text.pane')} tabIndex={0}>
      {detail === null ? <p className={css['note']}>{c('text.none')}</p> : <Letter detail={detail} />}
      <div className={css['steps']}>
        <span className={css['keys']}>{c('keys')}</span>
        <TextButton
          onPress={() => {
            commentsStore.getState().step(-1);
          }}
        >
          {c('previous')}
        </TextButton>
        <TextButton
          onPress={() => {
            commentsStore.getState().step(1);
          }}
        >
          {c('next')}
        </TextButton>
      </div>
    </section>
  );
}

function Letter({ detail }: { readonly detail: CommentDetail }) {
  const c = useCommentText();
  const language = useLanguage();
  const { number, author, receivedOn, place, fileName, row, text, additions } = detail;
  const about = [
    number === null ? null : c('text.number', { number }),
    author.name ?? c(`author.${author.kind}`),
    place,
    receivedOn === null ? null : formatDate(receivedOn, language),
    c('text.from', { fileName, row: String(row) }),
  ];
  return (
    <>
      <p className={css['note']}>{about.filter(Boolean).join(' · ')}</p>
      <Standing detail={detail} />
      {text === '' ? (
        <p>{c('text.unreadable')}</p>
      ) : (
        <div className={css['words']} lang="">
          {markedPieces(text, additions).map(({ from, piece, isMarked }) =>
            isMarked ? <mark key={from}>{piece}</mark> : <span key={from}>{piece}</span>,
          )}
        </div>
      )}
    </>
  );
}

/** What it is among the others. */
function Standing({ detail }: { readonly detail: CommentDetail }) {
  const c = useCommentText();
  const count = useCount();
  const { family, kind, additions, status, duplicateOf, id } = detail;
  if (status === 'duplicate')
    return (
      <p className={css['standing']}>
        {c('text.duplicate')}
        {duplicateOf !== null && (
          <TextButton
            kind="quiet"
            onPress={() => {
              commentsStore.getState().select({ kind: 'comment', id: duplicateOf }, -1);
            }}
          >
            {c('text.first')}
          </TextButton>
        )}
      </p>
    );
  if (family === null) return null;
  const facts = { count: count(family.comments), texts: family.texts };
  const added = id === family.id ? '' : ` ${c(additions.length > 0 ? 'text.added' : 'text.nothing-added')}`;
  return (
    <p className={css['standing']}>
      {kind === 'letter' ? c('text.letter', facts) : `${c('text.member', facts)}${added}`}
      {kind === 'letter' && (
        <TextButton
          kind="quiet"
          onPress={() => {
            commentsStore.getState().narrow({ family: id });
          }}
        >
          {c('family.open')}
        </TextButton>
      )}
    </p>
  );
}
