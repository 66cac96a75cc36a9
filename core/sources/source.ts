/** Where a statement comes from. A number in Siteshift without one of these is a defect. */
import { z } from 'zod';
import { PartialDate } from '../units/partial-date.ts';

/** Short stable key of a source inside one workspace, for example `s-ccn-google-terawulf`. */
export const SourceId = z.string().regex(/^[a-z0-9][a-z0-9.-]{0,79}$/);
export type SourceId = z.infer<typeof SourceId>;

/** One publication, data file or letter. `date` is when it was published or observed; null means not known. */
export const Source = z.strictObject({
  id: SourceId,
  title: z.string().min(1),
  publisher: z.string(),
  /** http or https address, or null for a paper, a letter or a local file. */
  url: z.url({ protocol: /^https?$/ }).nullable(),
  date: PartialDate.nullable(),
  retrieved: PartialDate.nullable(),
  /** Licence of the data and how to credit it; null when none is stated. */
  licence: z.string().nullable(),
});
export type Source = z.infer<typeof Source>;
