/** What a raster holds around a position. */
import { z } from 'zod';

export const RasterSummary = z.strictObject({
  /** Cells whose centre lies within the radius, and those of them without data. */
  cells: z.int().nonnegative(),
  empty: z.int().nonnegative(),
  /** Share of the cells with data by class, largest first; empty for measured values. */
  classes: z.array(
    z.strictObject({
      value: z.number(),
      label: z.string().nullable(),
      share: z.number(),
      /** `#rrggbb` as the map draws the class; null when it is not drawn. */
      colour: z.string().nullable(),
    }),
  ),
  /** Of the cells with data; null when there are none. */
  statistics: z
    .strictObject({
      min: z.number(),
      max: z.number(),
      mean: z.number(),
      median: z.number(),
      standardDeviation: z.number(),
    })
    .nullable(),
});
export type RasterSummary = z.infer<typeof RasterSummary>;
