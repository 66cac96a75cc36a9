/** A draft condition that can be measured: what, how much, where, when it is checked again, and after which example. */
import { z } from 'zod';
import { SiteId } from '../sites/site.ts';
import { SourceId } from '../sources/source.ts';

/** Characters of the limit, the place and the time; forms take no more. */
export const MOST_PART = 300;

export const ReviewCondition = z.strictObject({
  id: z.string().min(1).max(80),
  siteId: SiteId,
  /** The finding it supports, by its id in the chosen set; null when that set is gone. */
  finding: z.string().max(80).nullable(),
  /** Id of the indicator it answers; null for one that answers none. */
  factor: z.string().max(120).nullable(),
  /** The condition as a sentence. */
  text: z.string().trim().min(1).max(5_000),
  /** The limit with its unit, for example "55 dBA". */
  limit: z.string().max(MOST_PART),
  /** Where it is measured, for example "at the nearest residential lot line". */
  place: z.string().max(MOST_PART),
  /** When it is checked again: a day or an interval, as words. */
  recheck: z.string().max(MOST_PART),
  /** The ordinance or permit whose example it follows. */
  example: SourceId.nullable(),
});
export type ReviewCondition = z.infer<typeof ReviewCondition>;
