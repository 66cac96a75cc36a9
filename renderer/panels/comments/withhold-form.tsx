import { useState } from 'react';
import type { CommentDetail } from '../../../core/comments/comment-detail.ts';
import { unwithhold, withhold } from '../../commands/comment-actions.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { TextLine } from '../../ui/fields.tsx';
import css from './comments.module.css';
import { useCommentText } from './use-comment-text.ts';

/** Keeps one comment from the record, with a reason, or puts it back. */
export function WithholdForm({ detail: { id, status, withheldFor } }: { readonly detail: CommentDetail }) {
  const c = useCommentText();
  const [reason, setReason] = useState<string | null>(null);
  if (withheldFor !== null)
    return (
      <div className={css['more']}>
        <p className={css['note']}>{c('withhold.is', { reason: withheldFor })}</p>
        <TextButton
          onPress={() => {
            unwithhold(id);
          }}
        >
          {c('withhold.undo')}
        </TextButton>
      </div>
    );
  if (status === 'withheld') return <p className={css['note']}>{c('withhold.by-file')}</p>;
  if (status === 'unreadable') return null;
  if (reason === null)
    return (
      <div className={css['more']}>
        <TextButton
          kind="quiet"
          onPress={() => {
            setReason('');
          }}
        >
          {c('withhold')}
        </TextButton>
      </div>
    );
  return (
    <div className={css['more']}>
      <TextLine label={c('withhold.reason')} value={reason} onChange={setReason} autoFocus />
      <TextButton
        isDisabled={reason.trim() === ''}
        onPress={() => {
          setReason(null);
          withhold(id, reason.trim().slice(0, 2_000));
        }}
      >
        {c('withhold.save')}
      </TextButton>
    </div>
  );
}
