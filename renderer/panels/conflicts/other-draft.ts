/** What another source says of a fact of a site, while it is typed. */
import { err, ok, type Result } from '../../../core/lib/result.ts';
import { CLASS_FACTS, type ClassFactName } from '../../../core/sites/class-facts.ts';
import { NUMBER_FACTS, type NumberFactName } from '../../../core/sites/number-facts.ts';
import type { FactName } from '../../../core/sites/site-facts.ts';
import type { OtherValue } from '../../../core/sources/conflict.ts';
import type { Grade } from '../../../core/sources/fact.ts';
import type { Source } from '../../../core/sources/source.ts';
import { parseNumber } from '../../../core/text/parse-number.ts';
import { dateProblems, orNull } from '../evidence/draft-fields.ts';
import { citedOf, type FieldProblem, type SourceDraft } from '../evidence/source-draft.ts';

export type OtherDraft = {
  readonly fact: FactName;
  readonly value: string;
  readonly low: string;
  readonly high: string;
  readonly date: string;
  readonly grade: Grade;
  readonly source: SourceDraft;
};

export type EnteredOther = { readonly value: OtherValue; readonly added: readonly Source[] };

/** True for a fact that is a number. */
export function isNumberFact(fact: FactName): fact is NumberFactName {
  return Object.hasOwn(NUMBER_FACTS, fact);
}

/** Words a fact of a list may have. */
export function wordsOf(fact: FactName): readonly string[] {
  return isNumberFact(fact) ? [] : CLASS_FACTS[fact satisfies ClassFactName].words;
}

/** The value that the draft states, or every field that cannot be read. Shares are typed in percent. */
export function otherOfDraft(
  draft: OtherDraft,
  sources: Readonly<Record<string, Source>>,
): Result<EnteredOther, readonly FieldProblem[]> {
  const cited = citedOf(draft.source, sources, null);
  const stated = isNumberFact(draft.fact) ? numberOf(draft, draft.fact) : wordOf(draft);
  const problems = [
    ...(stated.ok ? [] : [stated.error]),
    ...dateProblems('date', draft.date),
    ...(cited.ok ? [] : cited.error),
  ];
  if (problems.length > 0 || !stated.ok || !cited.ok) return err(problems);
  const basis = { grade: draft.grade, sources: [...cited.value.sources], date: orNull(draft.date), note: '' };
  return ok({ value: { ...stated.value, ...basis }, added: cited.value.added });
}

type Stated = Pick<OtherValue, 'value' | 'low' | 'high'>;

function wordOf({ value }: OtherDraft): Result<Stated, FieldProblem> {
  return value === '' ? err({ field: 'value', code: 'value-missing' }) : ok({ value, low: null, high: null });
}

function numberOf(draft: OtherDraft, fact: NumberFactName): Result<Stated, FieldProblem> {
  const { min, max, isShare } = NUMBER_FACTS[fact];
  const scale = isShare ? 100 : 1;
  const read = (text: string) => {
    const number = parseNumber(text);
    return number === null ? null : number / scale;
  };
  const value = read(draft.value);
  const low = draft.low.trim() === '' ? value : read(draft.low);
  const high = draft.high.trim() === '' ? value : read(draft.high);
  const isOrdered = value !== null && low !== null && high !== null && low <= value && value <= high;
  if (!isOrdered || low < min || high > max) return err({ field: 'value', code: 'value-wrong' });
  return ok({ value, low, high });
}
