/** Fields of a form as text: empty means not known. */
import { parseNumber } from '../../../core/text/parse-number.ts';
import { PartialDate } from '../../../core/units/partial-date.ts';
import type { FieldProblem } from './source-draft.ts';

/** The text without spaces around; null when nothing is left. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** A number of 0 or more; null when empty. */
export function numberOrNull(text: string): number | null {
  return text.trim() === '' ? null : parseNumber(text);
}

/** Why a field of this name is no date; none for an empty one. */
export function dateProblems(field: string, text: string): readonly FieldProblem[] {
  const isDate = text.trim() === '' || PartialDate.safeParse(text.trim()).success;
  return isDate ? [] : [{ field, code: 'date-wrong' }];
}

/** Why a field of this name is no number of 0 or more; none for an empty one. */
export function numberProblems(field: string, text: string): readonly FieldProblem[] {
  const number = numberOrNull(text);
  return text.trim() === '' || (number !== null && number >= 0) ? [] : [{ field, code: 'number-wrong' }];
}
