import { VERDICTS } from '../../../core/review/mark.ts';
import type { FindingEvidence } from '../../../core/review/finding-evidence.ts';
import { useReviewText } from '../../places/review/use-review-text.ts';
import css from './hearing.module.css';

/** Every finding of the hearing with what is known of it and how it was marked. */
export function FindingsView({ findings }: { readonly findings: readonly FindingEvidence[] }) {
  const r = useReviewText();
  return (
    <ol className={css['list']}>
      {findings.map(({ finding, factors, known, marked, isEmpty }) => {
        const counts = VERDICTS.flatMap((verdict) =>
          marked[verdict] === 0 ? [] : [r(`hearing.marked.${verdict}`, { count: marked[verdict] })],
        );
        return (
          <li key={finding.id}>
            <p>{finding.text}</p>
            <p className={css['light']}>
              {isEmpty ? r('findings.none') : r('findings.known', { known, count: factors.length })}
              {counts.length > 0 && ` · ${counts.join(' · ')}`}
            </p>
          </li>
        );
      })}
    </ol>
  );
}
