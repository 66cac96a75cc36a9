/** What a file turned out to be, before anything of it counts: shown in the review sheet and printed by `validate`. */
import { z } from 'zod';
import { Extent, LAYER_KINDS, LAYER_ROLES, Provenance, TileFacts } from './layer-info.ts';

/**
 * One thing the review noticed. `code` is a sentence of the catalogue `findings`; `rows` are the first
 * line or feature numbers (1-based) it concerns, at most 20.
 */
export const Finding = z.strictObject({
  code: z.string(),
  count: z.int().nonnegative(),
  rows: z.array(z.int()),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** `note`: imports as it stands; `finding`: rows dropped, repaired or something to confirm. */
  severity: z.enum(['note', 'finding']),
});
export type Finding = z.infer<typeof Finding>;

/**
 * Repairs a user may choose: `swap-axes` exchanges latitude and longitude, `repair-polygons` rebuilds areas that cross
 * themselves, `cut-antimeridian` takes edges more than 180 degrees wide the short way round, `drop-duplicates` keeps the
 * first of equal rows, `drop-invalid` leaves out what cannot be repaired.
 */
export const FIXES = ['swap-axes', 'cut-antimeridian', 'repair-polygons', 'drop-duplicates', 'drop-invalid'] as const;
export const FixId = z.enum(FIXES);
export type FixId = z.infer<typeof FixId>;

/** How a file is to be read: the user's choices in the review sheet, or the options of the command line. */
export const ReviewOptions = z.strictObject({
  role: z.enum(LAYER_ROLES).nullable(),
  /** Layer of a GeoPackage, sheet of a workbook, file of an archive; null takes the first that holds rows. */
  layer: z.string().nullable(),
  /** Row of the header in a table, 1-based; null finds it. */
  headerRow: z.int().min(1).nullable(),
  /** `EPSG:26914`, `ESRI:102008` or WKT; null takes what the file states. */
  crs: z.string().max(20_000).nullable(),
  /** Our field -> their column. */
  columns: z.record(z.string(), z.string()),
  fixes: z.array(FixId),
});
export type ReviewOptions = z.infer<typeof ReviewOptions>;

export const DEFAULT_REVIEW_OPTIONS: ReviewOptions = {
  role: null,
  layer: null,
  headerRow: null,
  crs: null,
  columns: {},
  fixes: [],
};

/**
 * Where the coordinate system comes from: `stated` by the file, `format` means the format allows only WGS 84, `chosen`
 * by the user, `assumed` because the numbers fit degrees and nothing is stated, `unknown` until somebody says.
 */
export const CRS_BASES = ['stated', 'format', 'chosen', 'assumed', 'unknown'] as const;
export type CrsBasis = (typeof CRS_BASES)[number];

/** A system that would put the file somewhere sensible, offered when none is known. `place` is where its middle lands. */
export const CrsChoice = z.strictObject({ code: z.string(), name: z.string(), place: z.string().nullable() });
export type CrsChoice = z.infer<typeof CrsChoice>;

/** A repair on offer: rows that can be used without it and with it. */
export const Fix = z.strictObject({
  id: FixId,
  before: z.int().nonnegative(),
  after: z.int().nonnegative(),
  /** Rows it touches. */
  rows: z.int().nonnegative(),
  applied: z.boolean(),
});
export type Fix = z.infer<typeof Fix>;

/** What a raster holds: classes with their share of the cells for whole numbers, else statistics of the cells. */
export const RasterReview = z.strictObject({
  width: z.int(),
  height: z.int(),
  bands: z.int(),
  /** For example Byte, Float32. */
  sampleType: z.string(),
  noData: z.number().nullable(),
  /** Metres on the ground at the middle, across and down. */
  cellMetres: z.tuple([z.number(), z.number()]),
  classes: z.array(z.strictObject({ value: z.number(), label: z.string().nullable(), share: z.number() })),
  /** Of cells with data; null when there are none. */
  statistics: z.strictObject({ min: z.number(), max: z.number(), mean: z.number() }).nullable(),
});
export type RasterReview = z.infer<typeof RasterReview>;

export const ImportReview = z.strictObject({
  /** File name without folder. */
  fileName: z.string(),
  format: z.string(),
  kind: z.enum(LAYER_KINDS),
  /** Layers or sheets to choose from; empty when the file holds only one. `rows` is null where counting means reading. */
  layers: z.array(z.strictObject({ name: z.string(), rows: z.int().nullable(), geometry: z.string().nullable() })),
  /** The one that was read. */
  layer: z.string().nullable(),
  /** 1-based; null for formats without a header row. */
  headerRow: z.int().nullable(),
  /** Text encoding or null for binary formats. */
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  /** `EPSG:4326`, another code, or the name that the file gives; `unknown` when there is none. */
  crs: z.string(),
  crsBasis: z.enum(CRS_BASES),
  crsChoices: z.array(CrsChoice),
  rowsGiven: z.int().nonnegative(),
  rowsUsed: z.int().nonnegative(),
  geometryKinds: z.record(z.string(), z.int()),
  /** Of the rows used, WGS 84. */
  extent: Extent.nullable(),
  withoutGeometry: z.int().nonnegative(),
  /** Rows that repeat an earlier row's id; rows that repeat an earlier row's geometry and cells. */
  duplicates: z.strictObject({ ids: z.int().nonnegative(), rows: z.int().nonnegative() }),
  /** Areas that cross or overlap themselves or have no area. */
  invalid: z.strictObject({ given: z.int().nonnegative(), repaired: z.int().nonnegative() }),
  /** How finely positions are written: decimals of most coordinates, and what the last one is worth on the ground. */
  precision: z.strictObject({ decimals: z.int(), metres: z.number() }).nullable(),
  raster: RasterReview.nullable(),
  /** Archives of tiles only. */
  tiles: TileFacts.optional(),
  columns: z.array(z.strictObject({ name: z.string(), kind: z.string(), empty: z.int(), example: z.string() })),
  /** Role the file looks like; null when nothing fits. */
  suggestedRole: z.enum(LAYER_ROLES).nullable(),
  /** Role the mapping below was made for. */
  role: z.enum(LAYER_ROLES).nullable(),
  /** Our field -> their column. */
  mapping: z.record(z.string(), z.string()),
  fixes: z.array(Fix),
  /** What the file itself or the catalogue of sources says; the user may correct it before adding. */
  provenance: Provenance,
  /** Hash of the plain column names: role and mapping of an earlier file with the same header are suggested again. */
  signature: z.string(),
  findings: z.array(Finding),
});
export type ImportReview = z.infer<typeof ImportReview>;

/** A refusal: nothing was imported. `code` is a sentence of the catalogue `findings`. */
export type ImportError = { readonly code: string; readonly facts: Readonly<Record<string, string | number>> };
