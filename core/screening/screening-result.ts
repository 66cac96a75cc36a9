/** What a screening answers: counts, the shortlist with what holds each back, and where the map finds its cells. */
import { z } from 'zod';
import { Extent } from '../layers/layer-info.ts';
import { CANDIDATE_CLASSES } from './candidate-classes.ts';

const Count = z.int().nonnegative();

/** One candidate, as a line of the shortlist or as the cell that was pointed at. */
export const CandidateRow = z.strictObject({
  /** Number of the candidate in the run. */
  row: Count,
  /** H3 index of the cell, or the label of the point. */
  id: z.string(),
  county: z.string().nullable(),
  state: z.string().nullable(),
  position: z.tuple([z.number(), z.number()]),
  precisionKm: z.number().nullable(),
  class: z.enum(CANDIDATE_CLASSES),
  /** Among all candidates with a score; null without one. */
  rank: z.int().nullable(),
  isTied: z.boolean(),
  /** Risks in [0, 1]; the point is null without a score. */
  point: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  coverage: z.number(),
  /** Rules that exclude it, and rules that cannot be judged, by id. */
  excludedBy: z.array(z.string()),
  openRules: z.array(z.string()),
  failedGates: z.array(z.string()),
  openGates: z.array(z.string()),
  /** The criteria that carry the most of the risk, at the middle of the scale or above it. */
  holdsBack: z.array(z.strictObject({ indicator: z.string(), risk: z.number(), weight: z.number() })),
});
export type CandidateRow = z.infer<typeof CandidateRow>;

export const ScreeningResult = z.strictObject({
  /** Changes with every answer, so that the map asks for its tiles again. */
  version: Count,
  total: Count,
  /** Resolution of the grid; null for the points of a layer. */
  resolution: z.int().nullable(),
  extent: Extent.nullable(),
  counts: z.strictObject({
    scored: Count,
    open: Count,
    unknown: Count,
    excluded: Count,
    byRule: z.array(z.strictObject({ rule: z.string(), indicator: z.string(), count: Count })),
    byClass: z.record(z.enum(CANDIDATE_CLASSES), Count),
  }),
  shortlist: z.array(CandidateRow),
});
export type ScreeningResult = z.infer<typeof ScreeningResult>;
