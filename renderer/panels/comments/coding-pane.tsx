import type { CommentDetail } from '../../../core/comments/comment-detail.ts';
import type { Reader, Theme } from '../../../core/comments/comment-set.ts';
import { code, themesShown, toggleTheme, uncode } from '../../commands/comment-actions.ts';
import { useComments } from '../../stores/comments-session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { BothReaders } from './both-readers.tsx';
import css from './comments.module.css';
import { openSuggestions } from './open-suggestions.ts';
import { ResponseForm } from './response-form.tsx';
import { useCommentText, useCount } from './use-comment-text.ts';
import { WithholdForm } from './withhold-form.tsx';

type Shown = { readonly detail: CommentDetail; readonly reader: Reader; readonly themes: readonly Theme[] };

/** What a reader makes of the comment in the middle. */
export function CodingPane({ themes }: { readonly themes: readonly Theme[] }) {
  const c = useCommentText();
  const detail = useComments((store) => store.detail);
  const reader = useComments((store) => store.reader);
  return (
    <section className={css['coding']} aria-label={c('coding')} tabIndex={0}>
      {detail !== null && (
        <Coding key={`${detail.kind} ${detail.id}`} detail={detail} reader={reader} themes={themes} />
      )}
    </section>
  );
}

function Coding({ detail, reader, themes }: Shown) {
  const c = useCommentText();
  const { status, both, readBy, kind, id } = detail;
  const missing = (['first', 'second'] as const).filter((who) => !readBy.includes(who));
  const about = {
    kind: 'comment' as const,
    commentId: id,
    reach: kind === 'letter' ? ('family' as const) : ('comment' as const),
  };
  return (
    <>
      {status !== 'counted' ? (
        <p className={css['note']}>{c('coding.not-counted')}</p>
      ) : reader === 'agreed' && both === null ? (
        <p className={css['note']}>
          {c('both.waiting', { readers: missing.map((who) => c(`reader.${who}`)).join(', ') })}
        </p>
      ) : (
        <Themes detail={detail} reader={reader} themes={themes} />
      )}
      {both !== null && <BothReaders detail={detail} reader={reader} themes={themes} both={both} />}
      {reader !== 'agreed' && both === null && status === 'counted' && <p className={css['note']}>{c('blind')}</p>}
      {status === 'counted' && (
        <details className={css['more']}>
          <summary>{c('response.text')}</summary>
          <ResponseForm about={about} answer={detail.response ?? { status: 'unanswered', text: '' }} />
        </details>
      )}
      {kind === 'comment' && <WithholdForm detail={detail} />}
    </>
  );
}

function Themes({ detail, reader, themes }: Shown) {
  const c = useCommentText();
  const count = useCount();
  const { coding, kind, family } = detail;
  const given = themesShown(detail, reader);
  const reach =
    kind === 'letter'
      ? c('coding.letter', { count: count(family?.comments ?? 1) })
      : c(coding?.reach === 'family' ? 'coding.inherited' : 'coding.comment');
  return (
    <>
      <p className={css['note']}>{reach}</p>
      <Suggestions detail={detail} reader={reader} themes={themes} />
      <h3>{c('coding.themes')}</h3>
      {themes.length === 0 && <p className={css['note']}>{c('coding.no-themes')}</p>}
      <div className={css['themes']} role="group" aria-label={c('coding.themes')}>
        {themes.map(({ id, name, definition }) => (
          <label key={id} className={css['theme']} title={definition}>
            <input
              type="checkbox"
              checked={given.includes(id)}
              onChange={() => {
                toggleTheme(detail, reader, id);
              }}
            />
            {name}
          </label>
        ))}
      </div>
      <div className={css['buttons']}>
        <TextButton
          onPress={() => {
            code(detail, reader, { themeIds: [] });
          }}
        >
          {c('coding.none-of')}
        </TextButton>
        {coding !== null && !(kind === 'comment' && coding.reach === 'family') && (
          <TextButton
            kind="quiet"
            onPress={() => {
              uncode(detail, reader);
            }}
          >
            {c('coding.take-back')}
          </TextButton>
        )}
      </div>
      {coding !== null && <Note key={coding.note} detail={detail} reader={reader} note={coding.note} />}
    </>
  );
}

function Suggestions({ detail, reader, themes }: Shown) {
  const c = useCommentText();
  const open = openSuggestions(detail, reader);
  const nameOf = (id: string) => themes.find((theme) => theme.id === id)?.name ?? id;
  return (
    <div className={css['suggestions']}>
      <h3>{c('coding.suggestions')}</h3>
      {open.length === 0 ? (
        <p className={css['note']}>{c('coding.no-suggestions')}</p>
      ) : (
        <>
          <ul>
            {open.map(({ themeId, words }) => (
              <li key={themeId}>
                <span>
                  <em>{nameOf(themeId)}</em>: {words.slice(0, 6).join(', ')}
                </span>
                <TextButton
                  label={c('coding.accept-of', { theme: nameOf(themeId) })}
                  onPress={() => {
                    toggleTheme(detail, reader, themeId);
                  }}
                >
                  {c('coding.accept')}
                </TextButton>
              </li>
            ))}
          </ul>
          <p className={css['note']}>{c('coding.suggestions-note')}</p>
        </>
      )}
    </div>
  );
}

function Note(props: { readonly detail: CommentDetail; readonly reader: Reader; readonly note: string }) {
  const c = useCommentText();
  const { detail, reader, note } = props;
  return (
    <label className={css['area']}>
      <span>{c('coding.note')}</span>
      <textarea
        rows={2}
        maxLength={10_000}
        defaultValue={note}
        onBlur={({ target }) => {
          if (target.value !== note) code(detail, reader, { note: target.value });
        }}
      />
    </label>
  );
}
