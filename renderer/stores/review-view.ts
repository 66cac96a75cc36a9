/** What the reviewer looks at in Review: never saved, never part of undo. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

export const REVIEW_TABS = ['factors', 'timeline', 'distance', 'comparables', 'questions', 'conditions'] as const;
export type ReviewTab = (typeof REVIEW_TABS)[number];

export type ReviewView = {
  readonly tab: ReviewTab;
  /** Id of the finding whose factors are read; null for the first of the set. */
  readonly finding: string | null;
  /** Id of the indicator whose sources are shown; null before a card was visited. */
  readonly factor: string | null;
};

export const reviewView = createStore<ReviewView>(() => ({ tab: 'factors', finding: null, factor: null }));

/** A part of what the reviewer looks at. */
export function useReviewView<T>(select: (view: ReviewView) => T): T {
  return useStore(reviewView, select);
}
