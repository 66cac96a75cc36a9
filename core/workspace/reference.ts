/**
 * The reference set that ships with the app: conversions, decided cases, instruments, large-load rules and figures
 * that were read in a cited source, in our own words. Unknown stays unknown.
 */
import { z } from 'zod';
import { NO_LAND_USE_RECORD } from '../sites/land-use-record.ts';
import { EmissionFactor } from '../evidence/emission-factor.ts';
import { Instrument, LargeLoadRule, OppositionCase } from '../evidence/evidence.ts';
import { Site } from '../sites/site.ts';
import { NumberFact } from '../sources/fact.ts';
import { Source } from '../sources/source.ts';

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

/** A site as the set records it: nobody has planned anything for it yet. */
const RecordedSite = Site.omit({ landUse: true, scenarios: true, hostedAs: true }).transform((site): Site => ({
  ...site,
  landUse: NO_LAND_USE_RECORD,
  scenarios: [],
  hostedAs: null,
}));

export const Reference = z.strictObject({
  sites: z.array(RecordedSite),
  sources: z.record(z.string(), Source),
  cases: z.array(OppositionCase),
  instruments: z.array(Instrument),
  rules: z.array(LargeLoadRule),
  emissionFactors: z.array(EmissionFactor),
  zonePeaks: z.array(ZonePeak),
  attributions: z.array(BundledWork),
});
export type Reference = z.infer<typeof Reference>;
