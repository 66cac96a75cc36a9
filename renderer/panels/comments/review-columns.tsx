import { useState } from 'react';
import { COMMENT_FIELDS, USUAL_COMMENT_FIELDS, type CommentField } from '../../../core/comments/comment-fields.ts';
import type { CommentReview } from '../../../core/ipc/comment-commands.ts';
import { commentImport } from '../../stores/comments-session.ts';
import { ChoiceList } from '../../ui/choice-list.tsx';
import { LinkButton } from '../../ui/link-button.tsx';
import css from './review-window.module.css';
import { useCommentText } from './use-comment-text.ts';

type Columns = NonNullable<CommentReview['files'][number]['columns']>;

/** Which of their columns each of our fields is read from: what was recognised, for a person to correct. */
export function ReviewColumns(props: { readonly fileName: string; readonly columns: Columns }) {
  const c = useCommentText();
  const { fileName, columns } = props;
  const { names, mapping } = columns;
  const [isLong, setIsLong] = useState(false);
  const shown = COMMENT_FIELDS.filter((field) => isLong || field in mapping || USUAL_COMMENT_FIELDS.has(field));
  const options = names.map((value) => ({ value, text: value }));
  return (
    <div className={css['columns']} role="group" aria-label={c('review.columns', { fileName })}>
      <p>{c('review.columns-note')}</p>
      <div className={css['fields']}>
        {shown.map((field) => (
          <ChoiceList
            key={field}
            label={c(`field.${field}`)}
            value={mapping[field] ?? ''}
            // Without a text there is no comment.
            options={field === 'text' ? options : [{ value: '', text: c('review.no-column') }, ...options]}
            onChange={(column) => {
              readFrom(fileName, field, column);
            }}
          />
        ))}
      </div>
      {shown.length < COMMENT_FIELDS.length && (
        <LinkButton
          onPress={() => {
            setIsLong(true);
          }}
        >
          {c('review.more-fields', { count: COMMENT_FIELDS.length - shown.length })}
        </LinkButton>
      )}
    </div>
  );
}

/** A table in which no column looks like a text: it is read once somebody names one. */
export function TextColumn(props: { readonly fileName: string; readonly columns: readonly string[] }) {
  const c = useCommentText();
  const { fileName, columns } = props;
  return (
    <div className={css['fields']}>
      <ChoiceList
        label={c('field.text')}
        value=""
        placeholder={c('review.choose-column')}
        options={columns.map((value) => ({ value, text: value }))}
        onChange={(column) => {
          readFrom(fileName, 'text', column);
        }}
      />
    </div>
  );
}

/** What was said before holds; all other fields are guessed anew beside it. */
function readFrom(fileName: string, field: CommentField, column: string): void {
  const { options, ask } = commentImport.getState();
  ask(fileName, { columns: { ...options[fileName]?.columns, [field]: column } });
}
