import type { ImportPreview } from '../../../core/comments/import-preview.ts';
import { useCommentText, useCount } from './use-comment-text.ts';
import sheet from './comments.module.css';
import css from './review-window.module.css';

const HAVING = ['number', 'date', 'sender', 'body', 'position'] as const;

/** The first comments as they would be kept, and in how many of them each thing was found. */
export function ReviewPreview(props: {
  readonly fileName: string;
  /** Comments in the table; null where the file is no table, so that no column can be wrong. */
  readonly entries: number | null;
  readonly preview: ImportPreview;
}) {
  const c = useCommentText();
  const count = useCount();
  const { fileName, entries, preview } = props;
  const { first, having } = preview;
  const found = HAVING.map((what) => c(`having.${what}`, { count: count(having[what]) })).join(', ');
  return (
    <>
      {entries !== null && <p>{c('review.having', { entries: count(entries), having: found })}</p>}
      <div className={css['preview']} tabIndex={0} role="region" aria-label={c('review.preview', { fileName })}>
        <table className={sheet['table']}>
          <thead>
            <tr>
              <th scope="col">{c('field.number')}</th>
              <th scope="col">{c('field.date')}</th>
              <th scope="col">{c('filter.author')}</th>
              <th scope="col">{c('field.place')}</th>
              <th scope="col">{c('field.text')}</th>
            </tr>
          </thead>
          <tbody>
            {first.map((comment) => (
              <Row key={comment.row} comment={comment} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ comment }: { readonly comment: ImportPreview['first'][number] }) {
  const c = useCommentText();
  const { row, number, receivedOn, author, body, place, isPlaced, status, opening } = comment;
  const where = [place, isPlaced ? c('preview.placed') : null].filter((part) => part !== null).join(', ');
  return (
    <tr>
      <th scope="row">{number ?? c('preview.row', { row })}</th>
      <td>{receivedOn ?? '–'}</td>
      <td>{body ?? c(`author.${author}`)}</td>
      <td>{where === '' ? '–' : where}</td>
      <td>
        {status !== 'counted' && <em>{c(`preview.${status}`)} </em>}
        {opening}
      </td>
    </tr>
  );
}
