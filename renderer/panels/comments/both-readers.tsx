import type { CommentDetail } from '../../../core/comments/comment-detail.ts';
import type { Reader, Theme } from '../../../core/comments/comment-set.ts';
import { code } from '../../commands/comment-actions.ts';
import { TextButton } from '../../ui/buttons.tsx';
import css from './comments.module.css';
import { useCommentText } from './use-comment-text.ts';

/** Both codings side by side, once both are there, and the ways to settle where they differ. */
export function BothReaders(props: {
  readonly detail: CommentDetail;
  readonly reader: Reader;
  readonly themes: readonly Theme[];
  readonly both: { readonly first: readonly string[]; readonly second: readonly string[] };
}) {
  const c = useCommentText();
  const { detail, reader, themes, both } = props;
  const differing = themes.filter(({ id }) => both.first.includes(id) !== both.second.includes(id));
  const said = (ids: readonly string[], id: string) => c(ids.includes(id) ? 'both.yes' : 'both.no');
  return (
    <>
      <h3>{c('both')}</h3>
      {differing.length === 0 ? (
        <p className={css['note']}>{c('both.same')}</p>
      ) : (
        <table className={css['table']}>
          <thead>
            <tr>
              <th scope="col">{c('kappa.theme')}</th>
              <th scope="col">{c('reader.first')}</th>
              <th scope="col">{c('reader.second')}</th>
            </tr>
          </thead>
          <tbody>
            {differing.map(({ id, name }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>{said(both.first, id)}</td>
                <td>{said(both.second, id)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {reader === 'agreed' && (
        <div className={css['buttons']}>
          {(['first', 'second'] as const).map((who) => (
            <TextButton
              key={who}
              onPress={() => {
                code(detail, 'agreed', { themeIds: [...both[who]] });
              }}
            >
              {c(`both.${who}`)}
            </TextButton>
          ))}
        </div>
      )}
    </>
  );
}
