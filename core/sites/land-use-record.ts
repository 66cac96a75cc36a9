/**
 * The land-use record of a site: what was approved, for whom, for which defined use, and what the code calls AI hosting.
 *
 * A verdict is never stored: it follows from the record, and changes with it.
 */
import { z } from 'zod';
import { Grade } from '../sources/fact.ts';
import { SourceId } from '../sources/source.ts';
import { ENTITLEMENTS } from './class-facts.ts';
import { PartialDate } from '../units/partial-date.ts';

const line = z.string().max(500);

/** Where a record comes from; `note` is what a reader must know, and may be empty. */
const basis = { grade: Grade, sources: z.array(SourceId), note: z.string().max(2000) };

const RecordId = z.string().min(1).max(60);

/** A permit, a rezoning or a plan that was approved. */
export const Approval = z.strictObject({
  id: RecordId,
  /** What the paper is called, for example "special use permit SUP-21-04". */
  name: line.min(1),
  /** Party it was given to; null when not known. */
  grantedTo: line.nullable(),
  /** Whether it goes with the land when the operator changes; null when not known. */
  runsWithLand: z.boolean().nullable(),
  /** The use in the words of the code, for example "cryptocurrency mining"; null when not known. */
  definedUse: line.nullable(),
  /** Article or section that it rests on; null when not known. */
  clause: line.nullable(),
  /** One line a condition. */
  conditions: z.array(line.min(1)).max(50),
  /** Most MW that it allows, gross; null where it names none or none is known. */
  mostMW: z.number().min(0).max(100_000).nullable(),
  decided: PartialDate.nullable(),
  /** When it lapses; null where it does not, or is not known to. */
  lapses: PartialDate.nullable(),
  ...basis,
});
export type Approval = z.infer<typeof Approval>;

/** What a definition of the code says of hosting AI computers. */
export const TREATMENTS = ['includes', 'silent', 'excludes'] as const;

/** A use that the code defines. */
export const DefinedUse = z.strictObject({
  id: RecordId,
  /** The term of the code, for example "data center". */
  term: line.min(1),
  clause: line.nullable(),
  /** What it says of AI hosting: includes it, does not mention it, or leaves it out; null when not read. */
  aiHosting: z.enum(TREATMENTS).nullable(),
  /** What the code asks of this use where the site lies; null when not known. */
  path: z.enum(ENTITLEMENTS).nullable(),
  ...basis,
});
export type DefinedUse = z.infer<typeof DefinedUse>;

/** The record of one site; empty lists mean that nothing was found yet, never that there is nothing. */
export const LandUseRecord = z.strictObject({
  approvals: z.array(Approval).max(50),
  definedUses: z.array(DefinedUse).max(50),
});
export type LandUseRecord = z.infer<typeof LandUseRecord>;

export const NO_LAND_USE_RECORD: LandUseRecord = { approvals: [], definedUses: [] };
