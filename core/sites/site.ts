/**
 * A site with its conversion: what stands there as mined, what is planned as hosted.
 *
 * Identity is plain text; everything that enters a score is a fact with a source.
 * A fact that is absent is not known.
 */
import { z } from 'zod';
import { classFact, NumberFact } from '../sources/fact.ts';
import { SourceId } from '../sources/source.ts';

/** Longitude, latitude, WGS 84 degrees. */
export const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).readonly();
export type Position = z.infer<typeof Position>;

/** How far the power for the planned MW has come, best first (indicator A1, domain/indicators.md). */
export const SERVICE_STATUSES = ['energised', 'signed-agreement', 'study-complete', 'queue', 'letter', 'none'] as const;

/** What the land-use code asks before AI hosting may start, easiest first (indicator B1). */
export const ENTITLEMENTS = [
  'by-right',
  'site-plan',
  'special-use',
  'rezoning',
  'annexation',
  'text-amendment',
  'use-not-listed',
] as const;

/** A documented complaint about the mine (indicator C7); none documented is not known, never "none". */
export const GRIEVANCES = ['open-suit', 'settled'] as const;

/** Facts that indicators and the conversion model read. Units are in the names. */
export const SiteFacts = z.strictObject({
  /** MW of energised mining load (G_m). */
  miningMW: NumberFact.optional(),
  /** MW the utility delivers to the site today, gross (L_existing). */
  serviceMW: NumberFact.optional(),
  /** MW of planned critical IT load (I). */
  criticalItMW: NumberFact.optional(),
  /** MW of planned gross or utility load (L); wins over `criticalItMW` times the ratio. */
  hostedGrossMW: NumberFact.optional(),
  /** Share of mining load shed at system peak, 0-1 (c_m). */
  miningCurtailmentShare: NumberFact.optional(),
  /** Share of hosted load curtailable at peak by backup or contract, 0-1 (a). */
  hostedCurtailmentShare: NumberFact.optional(),
  /** Peak demand of the serving utility, MW. */
  utilityPeakMW: NumberFact.optional(),
  /** Peak demand of the grid zone, MW; used when the utility's peak is not known. */
  zonePeakMW: NumberFact.optional(),
  /** Water use effectiveness of the hosted cooling, litres per kWh of IT energy. */
  wueLPerKWh: NumberFact.optional(),
  serviceStatus: classFact(SERVICE_STATUSES).optional(),
  entitlement: classFact(ENTITLEMENTS).optional(),
  /** `date` is the day of filing or of settlement. */
  grievance: classFact(GRIEVANCES).optional(),
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
