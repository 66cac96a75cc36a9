/** Dated, sourced records about places: decided cases, restrictive instruments, contest events, large-load rules. */
import { z } from 'zod';
import { Position, SiteId } from '../sites/site.ts';
import { Grade } from '../sources/fact.ts';
import { SourceId } from '../sources/source.ts';
import { PartialDate } from '../units/partial-date.ts';
import { Boundary } from './boundary.ts';

const recordFields = {
  id: z.string().min(1),
  grade: Grade,
  sources: z.array(SourceId),
  /** The import this record came with; null for records of the reference set or typed in. */
  layerId: z.string().nullable(),
};

/** Blocked and withdrawn count as blocks; both approvals as advances; the rest are pending and not counted. */
export const OUTCOMES = [
  'blocked',
  'withdrawn',
  'approved',
  'approved_with_conditions',
  'moratorium',
  'delayed',
  'litigation',
] as const;

export const OppositionCase = z.strictObject({
  ...recordFields,
  project: z.string(),
  place: z.string().nullable(),
  county: z.string().nullable(),
  state: z.string().nullable(),
  country: z.string().nullable(),
  position: Position.nullable(),
  precisionKm: z.number().nonnegative().nullable(),
  mw: z.number().nonnegative().nullable(),
  /** When the outcome was decided; a year alone means any day of it. */
  decided: PartialDate.nullable(),
  outcome: z.enum(OUTCOMES),
  detail: z.string(),
  drivers: z.array(z.string()),
  projectType: z.string().nullable(),
  /** The site this case is about; a site's own case is no precedent for it. */
  siteId: SiteId.nullable(),
});
export type OppositionCase = z.infer<typeof OppositionCase>;

/** Uses that a restrictive instrument may name. An empty list means the record does not say. */
export const RESTRICTED_USES = ['ai-hosting', 'crypto-mining', 'other'] as const;

/** Whom an instrument leaves alone: nobody, projects that were approved, or applications that were already filed. */
export const VESTINGS = ['none', 'approved', 'filed'] as const;

export const Instrument = z.strictObject({
  ...recordFields,
  title: z.string(),
  kind: z.enum(['moratorium', 'ban', 'conditional-ordinance']),
  /** As the record states it on its own date; whether it is in force is worked out at the as-of date. */
  recordedStatus: z.enum(['pending', 'active', 'extended', 'expired', 'rescinded', 'replaced']),
  jurisdiction: z.string(),
  level: z.enum(['state', 'county', 'municipality']),
  county: z.string().nullable(),
  state: z.string().nullable(),
  country: z.string().nullable(),
  /** Centroid of the jurisdiction, for drawing a mark; never a buffer. */
  position: Position.nullable(),
  enacted: PartialDate.nullable(),
  durationDays: z.number().int().positive().nullable(),
  expires: PartialDate.nullable(),
  uses: z.array(z.enum(RESTRICTED_USES)),
  /** Smallest load it covers, MW; null when the record states none. */
  minMW: z.number().nonnegative().nullable(),
  /** The area it binds; null when no polygon of it is known, which is not the same as nowhere. */
  boundary: Boundary.nullable(),
  /** What it covers, as its definition says, in our words; empty when nobody read it. */
  definition: z.string(),
  /** Section of the code or number of the ordinance; null when not stated. */
  clause: z.string().nullable(),
  /** Whom it leaves alone; null when nobody read it. */
  vesting: z.enum(VESTINGS).nullable(),
});
export type Instrument = z.infer<typeof Instrument>;

export const ContestEvent = z.strictObject({
  ...recordFields,
  title: z.string(),
  date: PartialDate.nullable(),
  position: Position,
  precisionKm: z.number().nonnegative().nullable(),
});
export type ContestEvent = z.infer<typeof ContestEvent>;

/** One row of the large-load rule table (indicator A3). Null fields do not narrow the rule. */
export const LargeLoadRule = z.strictObject({
  id: z.string().min(1),
  name: z.string(),
  country: z.string(),
  state: z.string().nullable(),
  gridRegion: z.string().nullable(),
  /** Matched inside the site's utility name, without regard to case. */
  utility: z.string().nullable(),
  thresholdMW: z.number().nonnegative(),
  /** `at-least`: binds at the threshold; `over`: only above it. */
  comparison: z.enum(['at-least', 'over']),
  /** Binds only a new or expanded interconnection; within existing service it cannot be judged. */
  onlyIfExpanded: z.boolean(),
  duty: z.string(),
  effective: PartialDate.nullable(),
  grade: Grade,
  sources: z.array(SourceId),
});
export type LargeLoadRule = z.infer<typeof LargeLoadRule>;
