/**
 * A site with its conversion: what stands there as mined, what is planned as hosted.
 *
 * Identity is plain text; everything that enters a score is a fact with a source.
 * A fact that is absent is not known.
 */
import { z } from 'zod';
import { classFact, NumberFact } from '../sources/fact.ts';
import { SourceId } from '../sources/source.ts';
import { CLASS_FACT_NAMES, CLASS_FACTS, type ClassFactName } from './class-facts.ts';
import { NUMBER_FACT_NAMES, type NUMBER_FACTS } from './number-facts.ts';

/** Longitude, latitude, WGS 84 degrees. */
export const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).readonly();
export type Position = z.infer<typeof Position>;

type Shape<Facts, Schema extends z.ZodType> = { readonly [Name in keyof Facts]: z.ZodOptional<Schema> };
type ClassShape = {
  readonly [Name in ClassFactName]: z.ZodOptional<ReturnType<typeof classFact<(typeof CLASS_FACTS)[Name]['words']>>>;
};

/** Facts that indicators and the conversion model read: each of the tables, or absent. Units are in the names. */
export const SiteFacts = z.strictObject({
  ...(Object.fromEntries(NUMBER_FACT_NAMES.map((name) => [name, NumberFact.optional()])) as Shape<
    typeof NUMBER_FACTS,
    typeof NumberFact
  >),
  ...(Object.fromEntries(
    CLASS_FACT_NAMES.map((name) => [
      name,
      classFact(CLASS_FACTS[name].words as readonly [string, ...string[]]).optional(),
    ]),
  ) as unknown as ClassShape),
});
export type SiteFacts = z.infer<typeof SiteFacts>;

export const SiteId = z.string().min(1).max(120);

export const Site = z.strictObject({
  id: SiteId,
  name: z.string().min(1).max(300),
  operator: z.string().nullable(),
  tenant: z.string().nullable(),
  position: Position,
  /** Radius in km within which the true position lies; null when the record does not say. */
  precisionKm: z.number().nonnegative().nullable(),
  /** Where the position comes from, with its licence; empty when the record does not say. */
  positionBasis: z.string(),
  /** Municipality; null when not known. */
  place: z.string().nullable(),
  county: z.string().nullable(),
  /** State or province, in full. */
  state: z.string().nullable(),
  /** ISO 3166-1 alpha-2. */
  country: z.string().nullable(),
  utility: z.string().nullable(),
  /** ISO, RTO or balancing area, for example ERCOT. */
  gridRegion: z.string().nullable(),
  siteClass: z.string().nullable(),
  status: z.string().nullable(),
  /** Cooling in the record's words; the number that scores is `facts.wueLPerKWh`. */
  cooling: z.string().nullable(),
  yearAnnounced: z.number().int().nullable(),
  notes: z.string(),
  sources: z.array(SourceId),
  facts: SiteFacts,
});
export type Site = z.infer<typeof Site>;
