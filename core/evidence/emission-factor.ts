/** What the grid of a region emits for a MWh: published once a year, shipped with the app. */
import { z } from 'zod';
import { Grade } from '../sources/fact.ts';
import { SourceId } from '../sources/source.ts';

/** Emissions of the generation in a region, all output, per MWh generated. */
export const EmissionFactor = z.strictObject({
  id: z.string().min(1),
  /** eGRID subregion, or US for the nation. */
  region: z.string().min(1),
  name: z.string().min(1),
  /** Pounds of CO2 equivalent per MWh: the unit in which eGRID publishes. */
  lbCO2ePerMWh: z.number().positive(),
  /** The year the data describe. */
  year: z.int(),
  grade: Grade,
  sources: z.array(SourceId),
  note: z.string(),
});
export type EmissionFactor = z.infer<typeof EmissionFactor>;
