/** Grades of what is worked out from graded facts. */
import { Grade } from './fact.ts';

/** The worst of the grades; `A` of none. */
export function worstGrade(...grades: readonly Grade[]): Grade {
  const worst = Math.max(0, ...grades.map((grade) => Grade.options.indexOf(grade)));
  return Grade.options[worst] ?? 'D';
}

/** One letter worse; D stays D. */
export function oneGradeWorse(grade: Grade): Grade {
  return Grade.options[Grade.options.indexOf(grade) + 1] ?? 'D';
}
