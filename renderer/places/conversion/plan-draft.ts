/** A number of a plan as it is typed, and the fact that it states. */
import { ok, type Result } from '../../../core/lib/result.ts';
import type { NumberFactName } from '../../../core/sites/number-facts.ts';
import type { PlanFacts } from '../../../core/sites/scenario.ts';
import { numberFact, sameRange } from '../../panels/site-form/read-draft.ts';
import { rangeDraft, type RangeDraft } from '../../panels/site-form/site-draft.ts';

export type PlanDraft = { readonly range: RangeDraft; readonly note: string };

/** What a scenario states as text; empty where it states nothing or that the fact is not known. */
export function draftOfPlan(name: NumberFactName, stated: PlanFacts[NumberFactName]): PlanDraft {
  return { range: rangeDraft(name, stated ?? undefined), note: stated?.note ?? '' };
}

type Asked = { readonly name: NumberFactName; readonly stated: PlanFacts[NumberFactName]; readonly basis: string };

/**
 * The fact that was typed, or the code of the sentence that says what is wrong; undefined leaves the fact to the record.
 * The same object as `stated` where nothing changed; words on where it is from leave value, grade and sources as they are.
 */
export function readPlanNumber(
  draft: PlanDraft,
  { name, stated, basis }: Asked,
): Result<PlanFacts[NumberFactName], string> {
  const before = draftOfPlan(name, stated);
  const note = draft.note.trim();
  if (sameRange(draft.range, before.range)) {
    if (!stated || note === before.note.trim()) return ok(stated);
    return ok({ ...stated, note: note === '' ? basis : note });
  }
  // Words about another number than the one that is typed now say nothing about it.
  const isNewNote = note !== '' && note !== before.note.trim();
  return numberFact(draft.range, { field: name, basis: isNewNote ? note : basis });
}
