/**
 * A value that another source states for the same thing. Both are kept: the one that counts stands in its place, the
 * others lie beside it with the rule that decided, so that nobody has to ask where a figure went.
 */
import { z } from 'zod';
import { PartialDate } from '../units/partial-date.ts';
import { Grade } from './fact.ts';
import { SourceId } from './source.ts';

/** What can be stated twice: a fact or the identity of a site, or a field of a record of evidence. */
export const SUBJECT_KINDS = ['site', 'case', 'instrument', 'event', 'record'] as const;

/**
 * Why one value counts and not another: the better grade, then the later date, then the one that was here first, unless
 * a reviewer says otherwise with a reason. Of a list that was replaced by a newer one, what the newer one says.
 */
export const CHOICE_RULES = ['better-grade', 'later-date', 'first-entered', 'newer-list', 'reviewer'] as const;

/** The reason of a reviewer's choice where a value was typed over another; said in words of the reader's language. */
export const TYPED = '(typed by hand)';

/** Who chose where nobody signed. */
export const NOBODY = '–';

export const OtherValue = z.strictObject({
  /** In the unit or the words of the field; null where the other source says that there is none. */
  value: z.union([z.number(), z.string().max(5_000), z.boolean()]).nullable(),
  /** Range of a number; null when the value is no number. */
  low: z.number().nullable(),
  high: z.number().nullable(),
  grade: Grade,
  sources: z.array(SourceId),
  date: PartialDate.nullable(),
  note: z.string().max(5_000),
});
export type OtherValue = z.infer<typeof OtherValue>;

export const Conflict = z
  .strictObject({
    subject: z.strictObject({ kind: z.enum(SUBJECT_KINDS), id: z.string().min(1).max(120) }),
    /** Name of the fact or field, as the schema of the subject has it. */
    field: z.string().min(1).max(80),
    /** The values that do not count, best first. */
    others: z.array(OtherValue).min(1).max(20),
    rule: z.enum(CHOICE_RULES),
    /** The reviewer's reason; empty when a rule decided. */
    reason: z.string().max(5_000),
    /** Who decided against the rules; empty when a rule decided. */
    by: z.string().max(200),
  })
  .refine(({ rule, reason, by }) => (rule === 'reviewer') === (reason !== '' && by !== ''), 'a reason and a name');
export type Conflict = z.infer<typeof Conflict>;
