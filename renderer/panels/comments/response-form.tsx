import type { Response } from '../../../core/comments/comment-set.ts';
import { RESPONSE_STATUSES } from '../../../core/comments/comment-set.ts';
import { writeResponse } from '../../commands/comment-actions.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import css from './comments.module.css';
import { useCommentText } from './use-comment-text.ts';

type Answer = Pick<Response, 'status' | 'text'>;

/** The answer to a theme, a letter or a comment, taken over when the field is left. */
export function ResponseForm({ about, answer }: { readonly about: Response['about']; readonly answer: Answer }) {
  const c = useCommentText();
  const { status, text } = answer;
  return (
    <div className={css['response']}>
      <ChoiceList
        label={c('response.status')}
        value={status}
        options={RESPONSE_STATUSES.map((value) => ({ value, text: c(`response.${value}`) }))}
        onChange={(next) => {
          writeResponse({ about, text, status: next });
        }}
      />
      <label className={css['area']}>
        <span>{c('response.text')}</span>
        <textarea
          key={text}
          rows={8}
          maxLength={100_000}
          defaultValue={text}
          onBlur={({ target }) => {
            if (target.value === text) return;
            writeResponse({ about, status: status === 'unanswered' ? 'answered' : status, text: target.value });
          }}
        />
      </label>
    </div>
  );
}
