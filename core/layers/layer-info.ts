/** What the workspace remembers of one imported file: role, extent, how its columns were read, where it came from. */
import { z } from 'zod';
import { PartialDate } from '../units/partial-date.ts';

export const LAYER_ROLES = [
  'sites',
  'transmission-lines',
  'substations',
  'plants',
  'utility-territories',
  'balancing-areas',
  'fibre',
  'water-stress',
  'burden-index',
  'protected',
  'heritage',
  'parcels',
  'buildings',
  'land-use',
  'population',
  'moratoria',
  'cases',
  'events',
  'records',
  'slope',
  'elevation',
  'overlay',
] as const;
export type LayerRole = (typeof LAYER_ROLES)[number];

/** Roles whose rows become records of the document; the others stay feature tables in the workspace file. */
export const RECORD_ROLES: readonly LayerRole[] = ['sites', 'moratoria', 'cases', 'events', 'records'];

/**
 * How a layer is kept: `records` in the document, `features` as a table, `raster` as cells, `tiles` as a PMTiles or
 * MBTiles archive, `images` as pictures that a map server draws on demand.
 */
export const LAYER_KINDS = ['records', 'features', 'raster', 'tiles', 'images'] as const;
export type LayerKind = (typeof LAYER_KINDS)[number];

/** Where a layer was fetched from: the service's address and what it was asked. Null for a file of the user's. */
export const LayerOrigin = z.strictObject({ address: z.string(), query: z.string() });
export type LayerOrigin = z.infer<typeof LayerOrigin>;

/** What only a person or a service knows about a file; asked in the review, printed in the report. */
export const Provenance = z.strictObject({
  publisher: z.string().nullable(),
  licence: z.string().nullable(),
  /** When the data describe the world. */
  observed: PartialDate.nullable(),
  /** When the file was obtained. */
  retrieved: PartialDate.nullable(),
});
export type Provenance = z.infer<typeof Provenance>;

/** West, south, east, north; WGS 84 degrees. */
export const Extent = z.tuple([z.number(), z.number(), z.number(), z.number()]).readonly();
export type Extent = z.infer<typeof Extent>;

/** What an archive of tiles holds: packing of its tiles, zooms, layers inside vector tiles. */
export const TileFacts = z.strictObject({
  type: z.enum(['mvt', 'mlt', 'image']),
  /** 0 when the archive does not say. */
  tiles: z.int().nonnegative(),
  minZoom: z.int(),
  maxZoom: z.int(),
  layers: z.array(z.string()),
});
export type TileFacts = z.infer<typeof TileFacts>;

export const LayerInfo = z.strictObject({
  id: z.string().regex(/^layer-[a-z0-9-]{1,60}$/),
  role: z.enum(LAYER_ROLES),
  kind: z.enum(LAYER_KINDS),
  name: z.string().min(1),
  /** Table in the GeoPackage; null for records and for layers that are not kept in the file. */
  table: z.string().nullable(),
  /** Null when no row has a position. */
  extent: Extent.nullable(),
  /** Our field -> their column, as used. */
  columns: z.record(z.string(), z.string()),
  rowsGiven: z.int().nonnegative(),
  rowsUsed: z.int().nonnegative(),
  visible: z.boolean(),
  /** 0 is not seen, 1 covers. The order of the layers in the document is the order of drawing, first below. */
  opacity: z.number().min(0).max(1),
  /** The user's words about the layer; kept when its data are replaced. */
  notes: z.string(),
  /** Archives of tiles only. */
  tiles: TileFacts.optional(),
  provenance: z.strictObject({
    /** File name without folder. */
    fileName: z.string(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    format: z.string(),
    /** The layer or sheet of the file; null when it holds only one. */
    sourceLayer: z.string().nullable(),
    crs: z.string(),
    origin: LayerOrigin.nullable(),
    /** Fixes that were chosen in the review, by code, for example `swap-axes`. */
    edits: z.array(z.string()),
    /** Codes and counts of what the review found and did, for the report's appendix. */
    findings: z.array(z.strictObject({ code: z.string(), count: z.int().nonnegative() })),
    ...Provenance.shape,
  }),
});
export type LayerInfo = z.infer<typeof LayerInfo>;
