/** What the window and its worker say to each other about an uncertainty analysis. */
import type { SensitivityBar, SensitivityQuestion } from '../../core/robustness/site-sensitivity.ts';
import type { StressQuestion, StressResult } from '../../core/robustness/stress.ts';

export type StressOrder =
  | { readonly kind: 'stress'; readonly question: StressQuestion }
  | { readonly kind: 'sensitivity'; readonly question: SensitivityQuestion };

export type StressMessage =
  /** Share done, 0-1. */
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'stressed'; readonly result: StressResult }
  | { readonly kind: 'sensed'; readonly bars: readonly SensitivityBar[] };
