/** The findings a hearing has to make: each a sentence of the code, with the factors that speak to it. */
import { z } from 'zod';
import { SourceId } from '../sources/source.ts';

/** Characters of the name of a set; forms take no more. */
export const MOST_SET_NAME = 200;

export const Finding = z.strictObject({
  id: z.string().min(1).max(80),
  /** The finding as the body has to make it. */
  text: z.string().min(1).max(2_000),
  /** Ids of the indicators filed under it, in the order they are read. */
  factors: z.array(z.string()).refine((all) => new Set(all).size === all.length, 'each once'),
});
export type Finding = z.infer<typeof Finding>;

export const FindingSet = z.strictObject({
  id: z.string().min(1).max(80),
  name: z.string().min(1).max(MOST_SET_NAME),
  /** Where the wording comes from; null for a set that was pasted without a source. */
  source: SourceId.nullable(),
  findings: z.array(Finding).max(100),
});
export type FindingSet = z.infer<typeof FindingSet>;
