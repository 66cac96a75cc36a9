/**
 * A dated record of what an organisation or a public body did or said about a site or a place: a petition, a
 * complaint, a suit, a commitment, a statement. Support and opposition have the same fields and follow the same rules.
 *
 * A record has a source, or the reason why a reviewer judges so; without either it is not a record. Private people are
 * never named: `raisedBy` holds organisations and public bodies alone.
 */
import { z } from 'zod';
import { Position, SiteId } from '../sites/site.ts';
import { Grade } from '../sources/fact.ts';
import { SourceId } from '../sources/source.ts';
import { PartialDate } from '../units/partial-date.ts';

/** What happened. Decisions are cases, restrictions are instruments, contests with a place are events. */
export const RECORD_KINDS = ['petition', 'complaint', 'suit', 'commitment', 'statement', 'meeting'] as const;

/** Which way it points. A court's ruling or a notice points neither way. */
export const STANCES = ['support', 'opposition', 'neither'] as const;

/** How it stands: still open, ended by agreement, taken back, or decided by somebody with the power to. */
export const RECORD_STATUSES = ['open', 'settled', 'withdrawn', 'decided'] as const;

/** Which life of the site it belongs to: the mine before, or the hosting that is proposed. */
export const ERAS = ['mine', 'hosting'] as const;

const MOST_TEXT = 5_000;

/** Answers that a record may hold. */
export const MOST_ANSWERS = 50;

/** What somebody answered to a record. */
export const RecordAnswer = z.strictObject({
  by: z.enum(['applicant', 'public-body', 'other']),
  text: z.string().min(1).max(MOST_TEXT),
  date: PartialDate.nullable(),
  sources: z.array(SourceId),
});
export type RecordAnswer = z.infer<typeof RecordAnswer>;

export const PublicRecord = z
  .strictObject({
    id: z.string().min(1).max(120),
    kind: z.enum(RECORD_KINDS),
    title: z.string().min(1).max(300),
    /** What it claims or promises, in our words; may be empty. */
    claim: z.string().max(MOST_TEXT),
    stance: z.enum(STANCES),
    status: z.enum(RECORD_STATUSES).nullable(),
    /** The organisation or public body; null when a private person did, or when nobody is named. */
    raisedBy: z.string().min(1).max(200).nullable(),
    era: z.enum(ERAS).nullable(),
    /** When it happened; null when not known. */
    date: PartialDate.nullable(),
    /** When somebody last looked whether it still stands. */
    observed: PartialDate.nullable(),
    /** Last day it stands, for a commitment or a permit; null when it has no end or none is known. */
    expires: PartialDate.nullable(),
    /** People who signed a petition; null when not known or no petition. */
    signatures: z.number().int().nonnegative().nullable(),
    /** The site it is about; null when it is about a place. */
    siteId: SiteId.nullable(),
    place: z.string().nullable(),
    county: z.string().nullable(),
    state: z.string().nullable(),
    country: z.string().nullable(),
    position: Position.nullable(),
    /** Radius in km within which the true position lies; null when not known. */
    precisionKm: z.number().nonnegative().nullable(),
    /** Id of the factor that a person filed it under; null when its kind decides. */
    factor: z.string().min(1).max(80).nullable(),
    answers: z.array(RecordAnswer).max(MOST_ANSWERS),
    grade: Grade,
    sources: z.array(SourceId),
    /** Why a reviewer judges so, where no source can be named; printed as reviewer judgement. */
    judgement: z.string().min(1).max(MOST_TEXT).nullable(),
    /** The import this record came with; null when it was typed in. */
    layerId: z.string().nullable(),
  })
  .refine(({ sources, judgement }) => sources.length > 0 || judgement !== null, 'a source or a judgement');
export type PublicRecord = z.infer<typeof PublicRecord>;
