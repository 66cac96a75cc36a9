/**
 * A site with its conversion: what stands there as mined, what is planned as hosted.
 *
 * Identity is plain text; everything that enters a score is a fact with a source.
 * A fact that is absent is not known.
 */
import { z } from 'zod';
import { LandUseRecord } from './land-use-record.ts';
import { SourceId } from '../sources/source.ts';
import { Scenario, ScenarioId } from './scenario.ts';
import { SiteFacts } from './site-facts.ts';

/** Longitude, latitude, WGS 84 degrees. */
export const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).readonly();
export type Position = z.infer<typeof Position>;

/** More would not be compared by anybody. Heuristic. */
const MOST_SCENARIOS = 20;

export const SiteId = z.string().min(1).max(120);

/** Under its name alone, which keeps declarations short. */
const FactsByName: z.ZodType<SiteFacts, SiteFacts> = SiteFacts;

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
  facts: FactsByName,
  /** What the land may be used for, by approvals and by the code. */
  landUse: LandUseRecord,
  /** Ways to host that somebody has in mind, side by side. */
  scenarios: z.array(Scenario).max(MOST_SCENARIOS),
  /** The scenario that stands for "as hosted"; null for the record itself. */
  hostedAs: ScenarioId.nullable(),
});
export type Site = z.infer<typeof Site>;
