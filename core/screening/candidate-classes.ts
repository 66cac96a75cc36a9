/** How each candidate is drawn and counted: by band, as not judged, or as excluded. */
import { BANDS, bandOf } from '../scoring/bands.ts';
import type { CandidateScores } from './score-candidates.ts';

/** The four bands, then no score because nothing is known, then no score because a rule excludes. */
export const CANDIDATE_CLASSES = [...BANDS, 'unknown', 'excluded'] as const;
export type CandidateClass = (typeof CANDIDATE_CLASSES)[number];

/** Number of each candidate's class, by its point. */
export function candidateClasses({ point, excludedBy }: CandidateScores): Uint8Array {
  const [unknown, excluded] = [CANDIDATE_CLASSES.indexOf('unknown'), CANDIDATE_CLASSES.indexOf('excluded')];
  return Uint8Array.from(point, (risk, row) => {
    if (excludedBy[row] !== -1) return excluded;
    return Number.isNaN(risk) ? unknown : CANDIDATE_CLASSES.indexOf(bandOf(risk));
  });
}

export type CandidateCounts = {
  /** With a score; `open` of them meet a rule that cannot be judged. */
  readonly scored: number;
  readonly open: number;
  readonly unknown: number;
  readonly excluded: number;
  /** By the first rule that excludes, in the order of the rules that are on. */
  readonly byRule: readonly number[];
  readonly byClass: Readonly<Record<CandidateClass, number>>;
};

/** The three counts that add up to all candidates, and what they are made of. */
export function countCandidates(scores: CandidateScores, classes: Uint8Array, rules: number): CandidateCounts {
  const byClass = CANDIDATE_CLASSES.map((_, number) => classes.reduce((sum, one) => sum + (one === number ? 1 : 0), 0));
  const byRule = Array.from({ length: rules }, () => 0);
  let open = 0;
  scores.excludedBy.forEach((rule, row) => {
    if (rule >= 0) byRule[rule] = (byRule[rule] ?? 0) + 1;
    if (scores.isOpen[row] === 1 && !Number.isNaN(scores.point[row] ?? NaN)) open += 1;
  });
  const named = Object.fromEntries(CANDIDATE_CLASSES.map((name, i) => [name, byClass[i] ?? 0])) as Record<
    CandidateClass,
    number
  >;
  const { unknown, excluded } = named;
  return { scored: classes.length - unknown - excluded, open, unknown, excluded, byRule, byClass: named };
}
