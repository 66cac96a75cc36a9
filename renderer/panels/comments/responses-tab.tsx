import { useState } from 'react';
import type { CommentOverview } from '../../../core/comments/comment-overview.ts';
import type { Response } from '../../../core/comments/comment-set.ts';
import { useComments } from '../../stores/comments-session.ts';
import css from './comments.module.css';
import { ResponseForm } from './response-form.tsx';
import { useCommentText, useCount } from './use-comment-text.ts';

type Row = {
  readonly key: string;
  readonly name: string;
  readonly comments: number;
  readonly distinct: number;
  readonly about: Response['about'];
  readonly answer: Pick<Response, 'status' | 'text'>;
};

/** Who raised what and how often, and what is answered: the matrix on the left, the answer in hand on the right. */
export function ResponsesTab() {
  const c = useCommentText();
  const count = useCount();
  const matrix = useComments((store) => store.overview?.matrix ?? null);
  const [chosen, setChosen] = useState<string | null>(null);
  if (matrix === null) return <p className={css['note']}>{c('working')}</p>;
  const { themes, letters } = rowsOf(matrix);
  const row = [...themes, ...letters].find(({ key }) => key === chosen) ?? null;
  const of = (status: string) => count(themes.filter(({ answer }) => answer.status === status).length);
  return (
    <div className={css['beside']}>
      <div>
        <p>{c('response.progress', { answered: of('answered'), partly: of('partly'), count: count(themes.length) })}</p>
        <p className={css['note']}>
          {c('response.uncoded', { count: count(matrix.uncoded), without: count(matrix.withoutTheme) })}{' '}
          {c('response.counts')}
        </p>
        <Matrix title={c('response.themes')} rows={themes} chosen={chosen} onChoose={setChosen} />
        <Matrix title={c('response.letters')} rows={letters} chosen={chosen} onChoose={setChosen} />
      </div>
      <section className={css['answer']} aria-label={c('response.text')}>
        {row === null ? (
          <p className={css['note']}>{c('response.choose')}</p>
        ) : (
          <>
            <h3>{c('response.of', { name: row.name })}</h3>
            <ResponseForm key={row.key} about={row.about} answer={row.answer} />
          </>
        )}
      </section>
    </div>
  );
}

function rowsOf({ themes, letters }: CommentOverview['matrix']): { themes: readonly Row[]; letters: readonly Row[] } {
  return {
    themes: themes.map(({ themeId, name, comments, distinct, answer }) => ({
      ...{ key: `theme ${themeId}`, name, comments, distinct, answer },
      about: { kind: 'theme', themeId },
    })),
    letters: letters.map(({ id, opening, comments, texts, answer }) => ({
      ...{ key: `letter ${id}`, name: opening, comments, distinct: texts, answer },
      about: { kind: 'comment', commentId: id, reach: 'family' },
    })),
  };
}

function Matrix(props: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}) {
  const c = useCommentText();
  const count = useCount();
  const { title, rows, chosen, onChoose } = props;
  if (rows.length === 0) return null;
  return (
    <table className={css['table']} aria-label={title}>
      <thead>
        <tr>
          <th scope="col">{title}</th>
          {(['comments', 'distinct'] as const).map((column) => (
            <th key={column} scope="col" className={css['number']}>
              {c(`response.${column}`)}
            </th>
          ))}
          <th scope="col">{c('response.status')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, comments, distinct, answer }) => (
          <tr key={key} data-chosen={key === chosen || undefined}>
            <th scope="row">
              <button
                type="button"
                className={css['choose']}
                aria-pressed={key === chosen}
                onClick={() => {
                  onChoose(key);
                }}
              >
                {name}
              </button>
            </th>
            <td className={css['number']}>{count(comments)}</td>
            <td className={css['number']}>{count(distinct)}</td>
            <td>
              <span className={css[answer.status]}>{c(`response.${answer.status}`)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
