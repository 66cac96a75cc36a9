/** What the workspace remembers of one imported file: role, extent, how its columns were read, where it came from. */
import { z } from 'zod';
import { PartialDate } from '../units/partial-date.ts';

export const LAYER_ROLES = [
  'sites',
  'transmission-lines',
  'substations',
  'plants',
  'utility-territories',
  'protected',
  'land-use',
  'population',
  'moratoria',
  'cases',
  'events',
  'overlay',
] as const;
export type LayerRole = (typeof LAYER_ROLES)[number];

/** Roles whose rows become records of the document; the others stay feature tables in the workspace file. */
export const RECORD_ROLES: readonly LayerRole[] = ['sites', 'moratoria', 'cases', 'events'];

/** West, south, east, north; WGS 84 degrees. */
export const Extent = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();
export type Extent = z.infer<typeof Extent>;

export const LayerInfo = z.strictObject({
  id: z.string().regex(/^layer-[a-z0-9-]{1,60}$/),
  role: z.enum(LAYER_ROLES),
  name: z.string().min(1),
  /** Feature table in the GeoPackage; null for roles whose rows are records of the document. */
  table: z.string().nullable(),
  /** Null when no row has a position. */
  extent: Extent.nullable(),
  /** Our field -> their column, as used. */
  columns: z.record(z.string(), z.string()),
  rowsGiven: z.int().nonnegative(),
  rowsUsed: z.int().nonnegative(),
  visible: z.boolean(),
  provenance: z.strictObject({
    /** File name without folder. */
    fileName: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    format: z.string(),
    crs: z.string(),
    /** Codes and counts of what the review found and did, for the report's appendix. */
    findings: z.array(z.strictObject({ code: z.string(), count: z.int().nonnegative() })),
    publisher: z.string().nullable(),
    licence: z.string().nullable(),
    observed: PartialDate.nullable(),
  }),
});
export type LayerInfo = z.infer<typeof LayerInfo>;
