/** What a file turned out to be, before anything of it counts: shown in the review sheet and printed by `validate`. */
import { z } from 'zod';
import { Extent, LAYER_ROLES } from './layer-info.ts';

/**
 * One thing the review noticed. `code` is a sentence of the catalogue `findings`; `rows` are the first
 * line or feature numbers (1-based) it concerns, at most 20.
 */
export const Finding = z.strictObject({
  code: z.string(),
  count: z.int().nonnegative(),
  rows: z.array(z.int()),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** `note`: imports as it stands; `finding`: rows dropped, repaired or something to confirm. */
  severity: z.enum(['note', 'finding']),
});
export type Finding = z.infer<typeof Finding>;

export const ImportReview = z.strictObject({
  /** File name without folder. */
  fileName: z.string(),
  format: z.string(),
  /** Text encoding or null for binary formats. */
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  crs: z.string(),
  rowsGiven: z.int().nonnegative(),
  rowsUsed: z.int().nonnegative(),
  geometryKinds: z.record(z.string(), z.int()),
  extent: Extent.nullable(),
  columns: z.array(z.strictObject({ name: z.string(), kind: z.string(), empty: z.int(), example: z.string() })),
  /** Role the file looks like; null when nothing fits. */
  suggestedRole: z.enum(LAYER_ROLES).nullable(),
  /** Role the mapping below was made for. */
  role: z.enum(LAYER_ROLES).nullable(),
  /** Our field -> their column. */
  mapping: z.record(z.string(), z.string()),
  findings: z.array(Finding),
});
export type ImportReview = z.infer<typeof ImportReview>;

/** A refusal: nothing was imported. `code` is a sentence of the catalogue `findings`. */
export type ImportError = { readonly code: string; readonly facts: Readonly<Record<string, string | number>> };
