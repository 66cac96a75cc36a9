/**
 * A fact: a value that somebody stated, with its honest range, grade and sources.
 *
 * Absent means not known. There is no default value, no zero and no mean.
 */
import { z } from 'zod';
import { PartialDate } from '../units/partial-date.ts';
import { SourceId } from './source.ts';

/**
 * Evidence grade, best to worst: A a metered or filed record, B a document read in full, C a press or
 * operator's statement, D a derived or assumed value. Heuristic, editable: domain/methods.md section 6 names the letters only.
 */
export const Grade = z.enum(['A', 'B', 'C', 'D']);
export type Grade = z.infer<typeof Grade>;

const basis = {
  grade: Grade,
  sources: z.array(SourceId),
  /** When the fact was true, as far as the source says. */
  date: PartialDate.nullable(),
  /** What a reader must know, for example "operator's claim"; may be empty. */
  note: z.string(),
};

/** A number in the unit its field name carries; `low` and `high` equal `value` when the source gives no range. */
export const NumberFact = z
  .strictObject({ value: z.number(), low: z.number(), high: z.number(), ...basis })
  .refine(({ value, low, high }) => low <= value && value <= high, 'low <= value <= high');
export type NumberFact = z.infer<typeof NumberFact>;

/** One of a fixed list of words. */
export function classFact<const T extends readonly [string, ...string[]]>(values: T) {
  return z.strictObject({ value: z.enum(values), ...basis });
}
