import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { AUTHOR_KINDS, COMMENT_STATUSES } from '../../../core/comments/public-comment.ts';
import type { CommentOverview } from '../../../core/comments/comment-overview.ts';
import type { Workspace } from '../../../core/workspace/workspace.ts';
import { dropCommentFile } from '../../commands/comment-actions.ts';
import { useComments } from '../../stores/comments-session.ts';
import { IconButton, TextButton } from '../../ui/buttons.tsx';
import css from './comments.module.css';
import { useCommentText, useCount } from './use-comment-text.ts';

/** What each file held and what became of it, and who wrote. */
export function CountsTab({ document }: { readonly document: Workspace }) {
  const c = useCommentText();
  const overview = useComments((store) => store.overview);
  if (overview === null) return <p className={css['note']}>{c('working')}</p>;
  const { reconciliation, authors, letters, singles } = overview;
  return (
    <>
      <Files document={document} reconciliation={reconciliation} />
      <p className={css['note']}>{c('counts.how')}</p>
      <p>{c('counts.letters', { letters, singles })}</p>
      <div className={css['beside']}>
        <Authors authors={authors} />
        <Bodies bodies={authors.bodies} />
      </div>
    </>
  );
}

function Files(props: { readonly document: Workspace; readonly reconciliation: CommentOverview['reconciliation'] }) {
  const c = useCommentText();
  const count = useCount();
  const { document, reconciliation } = props;
  const [asked, setAsked] = useState<string | null>(null);
  const file = document.comments.files.find(({ id }) => id === asked) ?? null;
  return (
    <>
      <table className={css['table']} aria-label={c('counts.files')}>
        <thead>
          <tr>
            <th scope="col">{c('counts.file')}</th>
            {(['entries', ...COMMENT_STATUSES, 'total'] as const).map((column) => (
              <th key={column} scope="col" className={css['number']}>
                {c(`counts.${column}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {document.comments.files.map(({ id, fileName, format, entries }, i) => {
            const own = reconciliation.files[i];
            return (
              <tr key={id}>
                <th scope="row">
                  {fileName} <span className={css['soft']}>{format}</span>
                </th>
                <td className={css['number']}>{count(entries)}</td>
                {COMMENT_STATUSES.map((status) => (
                  <td key={status} className={css['number']}>
                    {count(own?.counts[status] ?? 0)}
                  </td>
                ))}
                <td className={css['number']}>{count(own?.total ?? 0)}</td>
                <td>
                  <IconButton
                    label={c('counts.remove', { fileName })}
                    onPress={() => {
                      setAsked(id);
                    }}
                  >
                    <Trash2 size={14} aria-hidden="true" />
                  </IconButton>
                </td>
              </tr>
            );
          })}
          <tr className={css['all']}>
            <th scope="row">{c('counts.total')}</th>
            <td className={css['number']}>
              {count(reconciliation.files.reduce((sum, { entries }) => sum + entries, 0))}
            </td>
            {COMMENT_STATUSES.map((status) => (
              <td key={status} className={css['number']}>
                {count(reconciliation.counts[status])}
              </td>
            ))}
            <td className={css['number']}>{count(reconciliation.total)}</td>
            <td />
          </tr>
        </tbody>
      </table>
      {file !== null && (
        <div className={css['buttons']} role="group">
          <p>{c('counts.ask', { fileName: file.fileName, count: file.entries })}</p>
          <TextButton
            onPress={() => {
              setAsked(null);
              void dropCommentFile(file.id);
            }}
          >
            {c('counts.remove-it')}
          </TextButton>
          <TextButton
            kind="quiet"
            autoFocus
            onPress={() => {
              setAsked(null);
            }}
          >
            {c('keep')}
          </TextButton>
        </div>
      )}
    </>
  );
}

function Authors({ authors }: { readonly authors: CommentOverview['authors'] }) {
  const c = useCommentText();
  const count = useCount();
  return (
    <table className={css['table']} aria-label={c('counts.authors')}>
      <thead>
        <tr>
          <th scope="col">{c('counts.authors')}</th>
          <th scope="col" className={css['number']}>
            {c('distance.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {AUTHOR_KINDS.map((kind) => (
          <tr key={kind}>
            <th scope="row">{c(`author.${kind}`)}</th>
            <td className={css['number']}>{count(authors.kinds[kind])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Bodies({ bodies }: { readonly bodies: CommentOverview['authors']['bodies'] }) {
  const c = useCommentText();
  const count = useCount();
  return (
    <table className={css['table']} aria-label={c('counts.bodies')}>
      <thead>
        <tr>
          <th scope="col">{c('counts.bodies')}</th>
          <th scope="col" className={css['number']}>
            {c('distance.count')}
          </th>
        </tr>
      </thead>
      <tbody>
        {bodies.length === 0 && (
          <tr>
            <td colSpan={2} className={css['soft']}>
              {c('counts.no-bodies')}
            </td>
          </tr>
        )}
        {bodies.map(({ name, comments }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className={css['number']}>{count(comments)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
