import type { CommentOverview } from '../../../core/comments/comment-overview.ts';
import { kappaText } from '../../../core/comments/kappa-text.ts';
import { useLanguage } from '../../app/use-text.ts';
import { showDifferences } from '../../commands/comment-actions.ts';
import { useComments } from '../../stores/comments-session.ts';
import { TextButton } from '../../ui/buttons.tsx';
import css from './comments.module.css';
import { useCommentText, useCount } from './use-comment-text.ts';

type KappaResult = CommentOverview['agreement']['overall'];

/** How far the two readers agree, with the counts behind it. */
export function AgreementTab() {
  const c = useCommentText();
  const count = useCount();
  const overview = useComments((store) => store.overview);
  if (overview === null) return <p className={css['note']}>{c('working')}</p>;
  const { agreement, matrix, read, letters, singles, differing } = overview;
  const names = new Map(matrix.themes.map(({ themeId, name }) => [themeId, name]));
  const units = count(letters + singles);
  return (
    <>
      <p>{c('kappa.progress', { first: count(read.first), second: count(read.second), units, differing })}</p>
      {differing > 0 && (
        <div className={css['buttons']}>
          <TextButton onPress={showDifferences}>{c('kappa.settle')}</TextButton>
        </div>
      )}
      {agreement.units === 0 ? <p>{c('kappa.none')}</p> : <Table agreement={agreement} names={names} />}
      <p className={css['note']}>{c('kappa.units', { units: agreement.units })}</p>
      <p className={css['note']}>{c('kappa.what')}</p>
    </>
  );
}

function Table(props: {
  readonly agreement: CommentOverview['agreement'];
  readonly names: ReadonlyMap<string, string>;
}) {
  const c = useCommentText();
  const { agreement, names } = props;
  return (
    <table className={css['table']} aria-label={c('kappa')}>
      <thead>
        <tr>
          <th scope="col">{c('kappa.theme')}</th>
          <th scope="col">{c('kappa')}</th>
          {(['yes-yes', 'yes-no', 'no-yes', 'no-no', 'observed'] as const).map((column) => (
            <th key={column} scope="col" className={css['number']}>
              {c(`kappa.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Row name={c('kappa.overall')} result={agreement.overall} isAll />
        {agreement.themes.map(({ themeId, kappa }) => (
          <Row key={themeId} name={names.get(themeId) ?? themeId} result={kappa} />
        ))}
      </tbody>
    </table>
  );
}

function Row(props: { readonly name: string; readonly result: KappaResult; readonly isAll?: boolean }) {
  const count = useCount();
  const language = useLanguage();
  const { name, result, isAll = false } = props;
  const { kappa, observed, table } = result;
  return (
    <tr className={isAll ? css['all'] : undefined}>
      <th scope="row">{name}</th>
      <td className={kappa === null ? css['soft'] : undefined}>{kappaText(result, language)}</td>
      {table.flat().map((cell, i) => (
        <td key={i} className={css['number']}>
          {count(cell)}
        </td>
      ))}
      <td className={css['number']}>{observed === null ? '–' : `${count(observed * 100)} %`}</td>
    </tr>
  );
}
