import { useState } from 'react';
import { READERS } from '../../../core/comments/comment-set.ts';
import type { CommentOverview } from '../../../core/comments/comment-overview.ts';
import { sumText } from '../../../core/comments/sum-text.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { useLanguage } from '../../app/use-text.ts';
import { chooseComments, exportMatrix, sayReceived } from '../../commands/comment-actions.ts';
import { commentsStore, useComments } from '../../stores/comments-session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { Segments } from '../../ui/choices.tsx';
import { TextLine } from '../../ui/fields.tsx';
import css from './comments.module.css';
import { useCommentText } from './use-comment-text.ts';

/** Whether the comments add up, always in sight, with who reads and what can be done with all of them. */
export function CommentsBar({ document }: { readonly document: Workspace }) {
  const c = useCommentText();
  const reader = useComments((store) => store.reader);
  const overview = useComments((store) => store.overview);
  const { received } = document.comments;
  return (
    <div className={css['bar']}>
      <Received key={received ?? 'unknown'} received={received} />
      {overview === null ? <p role="status">{c('working')}</p> : <Sum overview={overview} />}
      <span className={css['grow']} />
      <Segments
        label={c('reader')}
        value={reader}
        options={READERS.map((value) => ({ value, text: c(`reader.${value}`) }))}
        onChange={(next) => {
          commentsStore.getState().readAs(next);
        }}
      />
      <TextButton
        onPress={() => {
          void chooseComments();
        }}
      >
        {c('import')}
      </TextButton>
      <TextButton
        onPress={() => {
          void exportMatrix();
        }}
      >
        {c('export-matrix')}
      </TextButton>
    </div>
  );
}

function Received({ received }: { readonly received: number | null }) {
  const c = useCommentText();
  const [text, setText] = useState(received === null ? '' : String(received));
  const [isRefused, setRefused] = useState(false);
  const digits = text.replace(/[\s.,\u202f\u00a0’']/g, '');
  return (
    <div className={css['received']}>
      <TextLine
        label={c('received')}
        value={text}
        inputMode="decimal"
        problem={isRefused ? c('received.problem') : null}
        onChange={(next) => {
          setText(next);
          setRefused(false);
        }}
        onBlur={() => {
          if (digits !== '' && !/^\d{1,9}$/.test(digits)) {
            setRefused(true);
            return;
          }
          const next = digits === '' ? null : Number(digits);
          if (next !== received) sayReceived(next);
        }}
      />
    </div>
  );
}

function Sum({ overview: { reconciliation } }: { readonly overview: CommentOverview }) {
  const { addsUp } = reconciliation;
  const { sum, verdict } = sumText(reconciliation, useLanguage());
  return (
    <p className={css['sum']} role="status">
      <strong>{sum}</strong>
      <span className={css[addsUp === false ? 'wrong' : addsUp === true ? 'right' : 'open']}>{verdict}</span>
    </p>
  );
}
