/**
 * The reference set that ships with the app: conversions, decided cases, instruments, large-load rules and figures
 * that were read in a cited source, in our own words. Unknown stays unknown.
 */
import { z } from 'zod';
import { Instrument, LargeLoadRule, OppositionCase } from '../evidence/evidence.ts';
import { Site } from '../sites/site.ts';
import { Grade, NumberFact } from '../sources/fact.ts';
import { Source, SourceId } from '../sources/source.ts';

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

/** The record peak demand of a grid region. */
export const ZonePeak = z.strictObject({
  /** As in `gridRegion` of a site. */
  gridRegion: z.string().min(1),
  name: z.string().min(1),
  peakMW: NumberFact,
});
export type ZonePeak = z.infer<typeof ZonePeak>;

/** Who is thanked for what ships with the app, with the text of the terms under assets/licences. */
export const BundledWork = z.strictObject({
  kind: z.enum(['data', 'font', 'symbol']),
  name: z.string().min(1),
  licence: z.string().min(1),
  credit: z.string().min(1),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  /** File under assets/licences with the terms. */
  file: z.string().min(1),
});
export type BundledWork = z.infer<typeof BundledWork>;

export const Reference = z.strictObject({
  sites: z.array(Site),
  sources: z.record(z.string(), Source),
  cases: z.array(OppositionCase),
  instruments: z.array(Instrument),
  rules: z.array(LargeLoadRule),
  emissionFactors: z.array(EmissionFactor),
  zonePeaks: z.array(ZonePeak),
  attributions: z.array(BundledWork),
});
export type Reference = z.infer<typeof Reference>;
