import { useState } from 'react';
import { useReviewView } from '../../stores/review-view.ts';
import { TextButton } from '../../ui/buttons.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FactorCard } from './factor-card.tsx';
import css from './factor-card.module.css';
import { FileFactors } from './file-factors.tsx';
import { shownFinding } from './shown-finding.ts';
import { useReviewText } from './use-review-text.ts';
import type { SiteReview } from './use-site-review.ts';

/** The factors under the chosen finding, or that nothing in the record speaks to it. */
export function FactorsTab({ review }: { readonly review: SiteReview }) {
  const r = useReviewText();
  const [isFiling, setIsFiling] = useState(false);
  const chosen = useReviewView((view) => view.finding);
  const evidence = shownFinding(review.findings, chosen);
  if (evidence === null) return null;
  const { finding, factors, known, isEmpty } = evidence;
  const isPasted = review.document.review.findingSets.some(({ id }) => id === review.set.id);
  return (
    <div className={css['tab']}>
      <header className={css['head']}>
        <h2 className={css['title']}>{finding.text}</h2>
        <p className={css['light']}>
          {factors.length === 0
            ? r('findings.no-factors')
            : `${r('findings.known', { known, count: factors.length })}.`}{' '}
          {r('mark.no-score')}
        </p>
        {isPasted && (
          <TextButton
            onPress={() => {
              setIsFiling(true);
            }}
          >
            {r('findings.file')}
          </TextButton>
        )}
      </header>
      {isEmpty && <EmptyState title={r('findings.none')} text={r('findings.none-text')} />}
      {factors.map((factor) => (
        <FactorCard key={`${review.site.id} ${factor.factor}`} review={review} evidence={factor} />
      ))}
      {isFiling && (
        <FileFactors
          set={review.set}
          finding={finding}
          onClose={() => {
            setIsFiling(false);
          }}
        />
      )}
    </div>
  );
}
