import { PARTS } from '../../../core/comparison/compare-documents.ts';
import { countByPart, type WorkspaceComparison } from '../../../core/comparison/workspace-comparison.ts';
import { formatDate } from '../../../core/text/numbers.ts';
import { useLanguage } from '../../app/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import css from './comparison.module.css';
import { DifferencesTable } from './differences-table.tsx';
import { MovesTable } from './moves-table.tsx';
import { useComparisonText } from './use-comparison-text.ts';

/** Which two are compared, how much differs in each part, then scores and each part as a table. */
export function ComparisonBody(props: { readonly comparison: WorkspaceComparison; readonly fileName: string }) {
  const c = useComparisonText();
  const language = useLanguage();
  const { comparison, fileName } = props;
  const { before, after, differences, moves } = comparison;
  const isSame = differences.length === 0 && moves.length === 0;
  return (
    // Without fields inside, only a focusable body can be scrolled by keyboard.
    <div className={css['body']} tabIndex={0} role="region" aria-label={c('counts')}>
      <p className={css['light']}>
        {c('sides', {
          fileName,
          ...{ before: before.name, beforeDate: formatDate(before.asOf, language), beforeSites: before.sites },
          ...{ after: after.name, afterDate: formatDate(after.asOf, language), afterSites: after.sites },
        })}
      </p>
      {isSame ? (
        <EmptyState title={c('same')} text={c('same-text')} />
      ) : (
        <>
          <Counts comparison={comparison} />
          {moves.length > 0 && <MovesTable moves={moves} />}
          {PARTS.map((part) => (
            <DifferencesTable key={part} part={part} differences={differences.filter((one) => one.part === part)} />
          ))}
        </>
      )}
    </div>
  );
}

function Counts({ comparison }: { readonly comparison: WorkspaceComparison }) {
  const c = useComparisonText();
  const counts = countByPart(comparison);
  const rows = [['moves', comparison.moves.length] as const, ...PARTS.map((part) => [part, counts[part]] as const)];
  return (
    <dl className={css['counts']}>
      {rows.map(([part, count]) => (
        <div key={part} data-none={count === 0}>
          <dt>{c(`part.${part}`)}</dt>
          <dd>{count === 0 ? c('none') : count}</dd>
        </div>
      ))}
    </dl>
  );
}
