/**
 * Patterns of cells on the map and in its legend, as lines over a box of 12: the band is told without colour too.
 *
 * Denser is harsher; not known is hatched the other way, excluded is crossed out.
 */
import type { CandidateClass } from '../../core/screening/candidate-classes.ts';

export const CELL_BOX = 12;

export const CELL_PATTERNS: Readonly<Record<CandidateClass, string>> = {
  low: '',
  moderate: 'M5.4 6h1.2M-.6 0h1.2M11.4 0h1.2M-.6 12h1.2M11.4 12h1.2',
  high: 'M-3 3L3-3M0 12L12 0M9 15L15 9',
  severe: 'M-3 3L3-3M0 12L12 0M9 15L15 9M-3 9L3 15M0 0L12 12M9-3L15 3',
  unknown: 'M0 0L12 12M0 6L6 12M6 0L12 6',
  excluded: 'M3.5 3.5L8.5 8.5M8.5 3.5L3.5 8.5',
};
