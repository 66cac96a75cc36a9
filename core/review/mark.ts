/** What a reviewer says of one factor of one site, with reason, name and day; it never changes a score. */
import { z } from 'zod';
import { SiteId } from '../sites/site.ts';
import { Day } from '../units/partial-date.ts';

/** Characters of who signs; forms take no more. */
export const MOST_SIGNATURE = 200;

export const VERDICTS = ['accept', 'dispute', 'needs-evidence', 'not-relevant'] as const;

export const Mark = z.strictObject({
  id: z.string().min(1).max(80),
  siteId: SiteId,
  /** Id of the indicator. */
  factor: z.string().min(1).max(120),
  verdict: z.enum(VERDICTS),
  /** Why; a mark without a reason is not taken. */
  reason: z.string().trim().min(1).max(5_000),
  /** Who marks: a name and office as the reviewer signs. */
  by: z.string().trim().min(1).max(MOST_SIGNATURE),
  on: Day,
});
export type Mark = z.infer<typeof Mark>;
