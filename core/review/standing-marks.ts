/** Which marks stand? The last one of a factor at a site; those before it are its history. */
import { VERDICTS, type Mark } from './mark.ts';

export type Verdict = (typeof VERDICTS)[number];

/** The mark that stands, by id of the factor, at one site; a factor that nobody marked is not in it. */
export function standingMarks(marks: readonly Mark[], siteId: string): ReadonlyMap<string, Mark> {
  return new Map(marks.filter((mark) => mark.siteId === siteId).map((mark) => [mark.factor, mark]));
}

/** Every mark of one factor at a site, the one that stands first. */
export function marksOfFactor(
  marks: readonly Mark[],
  { siteId, factor }: Pick<Mark, 'siteId' | 'factor'>,
): readonly Mark[] {
  return marks.filter((mark) => mark.siteId === siteId && mark.factor === factor).toReversed();
}

/** How many of the marks say what. */
export function verdictCounts(marks: Iterable<Pick<Mark, 'verdict'>>): Readonly<Record<Verdict, number>> {
  const counts = { accept: 0, dispute: 0, 'needs-evidence': 0, 'not-relevant': 0 };
  for (const { verdict } of marks) counts[verdict] += 1;
  return counts;
}
