/** What the reviewer looks at in Review: never saved, never part of undo. */
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { SourceId } from '../../core/sources/source.ts';

export const REVIEW_TABS = ['factors', 'timeline', 'distance', 'comparables', 'questions', 'conditions'] as const;
export type ReviewTab = (typeof REVIEW_TABS)[number];

/** An entry of a timeline or a table whose sources are shown. */
export type ShownEntry = {
  /** Where it was opened: another tab shows its own. */
  readonly tab: ReviewTab;
  readonly id: string;
  readonly title: string;
  readonly sources: readonly SourceId[];
  /** The word of a reviewer that stands in for a source; null when there is none. */
  readonly judgement: string | null;
};

export type ReviewView = {
  readonly tab: ReviewTab;
  /** Id of the finding whose factors are read; null for the first of the set. */
  readonly finding: string | null;
  /** Id of the indicator whose sources are shown; null before a card was visited. */
  readonly factor: string | null;
  /** Null before one was opened. */
  readonly entry: ShownEntry | null;
};

export const reviewView = createStore<ReviewView>(() => ({
  tab: 'factors',
  finding: null,
  factor: null,
  entry: null,
}));

/** A part of what the reviewer looks at. */
export function useReviewView<T>(select: (view: ReviewView) => T): T {
  return useStore(reviewView, select);
}
