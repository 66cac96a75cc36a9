/** What a reader of one format hands to the review: everything given, nothing judged yet. */
import type { RawRow } from '../../core/layers/geometry-review.ts';
import type { CrsBasis, CrsChoice, RasterReview } from '../../core/layers/import-review.ts';
import type { Extent, Provenance } from '../../core/layers/layer-info.ts';
import type { Encoding } from './decode-text.ts';

/**
 * The coordinate system as the file gives it: a code (`EPSG:4326`, `ESRI:102008`) or WKT; null when it gives none.
 * `isFixed` is true for formats that allow only WGS 84, for example KML.
 */
export type StatedCrs = { readonly statement: string | null; readonly isFixed: boolean };

/** For formats whose positions are WGS 84 by their specification. */
export const WGS_84_BY_FORMAT: StatedCrs = { statement: 'EPSG:4326', isFixed: true };

/** A layer or sheet a file offers. */
export type LayerChoice = { readonly name: string; readonly rows: number | null; readonly geometry: string | null };

type Given = {
  readonly format: string;
  readonly crs: StatedCrs;
  /** Empty when the file holds only one. */
  readonly layers: readonly LayerChoice[];
  /** The one read; null when the file holds only one without a name of its own. */
  readonly layer: string | null;
  /** What the file says of its own origin; absent when it says nothing. */
  readonly provenance?: Partial<Provenance>;
};

/** Rows with geometries in the coordinate system of the file. */
export type RawRows = Given & {
  readonly kind: 'rows';
  readonly rows: readonly RawRow[];
  /** In file order. */
  readonly columns: readonly string[];
  /** The separator of a table; null for the other formats. */
  readonly delimiter: string | null;
  /** 1-based; null for formats without a header row. */
  readonly headerRow: number | null;
  readonly encoding: Encoding | null;
};

/** A grid of cells; it stays in its own coordinate system, the extent is WGS 84. */
export type RawRaster = Given & {
  readonly kind: 'raster';
  readonly raster: RasterReview;
  readonly crsBasis: CrsBasis;
  /** Systems that would put it on land; empty when its own is known. */
  readonly crsChoices: readonly CrsChoice[];
  readonly extent: Extent | null;
};

/** An archive of map tiles, Web Mercator; the extent is WGS 84. */
export type RawTiles = Given & {
  readonly kind: 'tiles';
  /** Vector tiles by their packing, or pictures. */
  readonly tileType: 'mvt' | 'mlt' | 'image';
  readonly tiles: number;
  readonly minZoom: number;
  readonly maxZoom: number;
  readonly extent: Extent | null;
  /** Layers inside vector tiles. */
  readonly tileLayers: readonly string[];
};

export type RawFile = RawRows | RawRaster | RawTiles;
