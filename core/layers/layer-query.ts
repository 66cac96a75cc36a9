/** What the attribute table asks of a layer: search, filters and one order. */
import { z } from 'zod';

/** Compares as numbers where the column holds numbers, else as text without regard to case. */
export const LayerFilter = z.strictObject({
  column: z.string(),
  test: z.enum(['contains', 'equals', 'not-equals', 'at-least', 'at-most', 'is-empty', 'is-filled']),
  value: z.string().max(1_000),
});
export type LayerFilter = z.infer<typeof LayerFilter>;

export const LayerQuery = z.strictObject({
  /** Text that any column contains; empty finds everything. */
  search: z.string().max(200),
  /** All must hold. */
  filters: z.array(LayerFilter).max(20),
  /** Null is the order of the file. Empty cells come last either way. */
  sort: z.strictObject({ column: z.string(), descending: z.boolean() }).nullable(),
  /** West, south, east, north: only rows whose box meets it; null for all. */
  box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
});
export type LayerQuery = z.infer<typeof LayerQuery>;

/** A row by the number that the map features of the layer carry as their id. */
export const LayerRow = z.strictObject({
  fid: z.int(),
  cells: z.array(z.union([z.string(), z.number(), z.null()])),
});
export type LayerRow = z.infer<typeof LayerRow>;
