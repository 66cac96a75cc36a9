/** A phase while it is typed. */
import { err, ok, type Result } from '../../../core/lib/result.ts';
import { Phase } from '../../../core/sites/scenario.ts';
import { parseNumber } from '../../../core/text/parse-number.ts';
import { numberFact } from '../../panels/site-form/read-draft.ts';

export const PHASE_PARTS = ['year', 'likely', 'low', 'high'] as const;
export type PhaseDraft = Readonly<Record<(typeof PHASE_PARTS)[number], string>>;

export const EMPTY_PHASE: PhaseDraft = { year: '', likely: '', low: '', high: '' };

/** The phase that was typed, or the code of the sentence that says what is wrong. */
export function readPhase(draft: PhaseDraft, basis: string): Result<Phase, string> {
  const year = Phase.shape.year.safeParse(parseNumber(draft.year));
  if (!year.success) return err('conversion.phase-year-wrong');
  const grossMW = numberFact(draft, { field: 'hostedGrossMW', basis });
  if (!grossMW.ok) return grossMW;
  return grossMW.value === undefined
    ? err('conversion.phase-mw-missing')
    : ok({ year: year.data, grossMW: grossMW.value });
}
