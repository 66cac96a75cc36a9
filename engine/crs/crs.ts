/** A coordinate system that Siteshift can bring to WGS 84 and back. */
import type { Extent } from '../../core/layers/layer-info.ts';

/**
 * How far the shift from the system's datum to WGS 84 may be wrong. `metres` is null when no shift is known for the
 * datum at all: positions may then be off by some hundreds of metres.
 */
type DatumShift = { readonly datum: string; readonly metres: number | null };

/**
 * Positions are x, y: easting and northing, longitude and latitude, whatever order the authority defines. Files of all
 * common formats keep this order (the "traditional GIS order" of GDAL).
 */
export type Crs = {
  /** `EPSG:26914`, `ESRI:102008`; null when no code is known to say the same. */
  readonly code: string | null;
  readonly name: string;
  readonly isGeographic: boolean;
  /** True when positions need no change: WGS 84 and systems within two metres of it. */
  readonly isIdentity: boolean;
  /** Area of use; null when none is stated. */
  readonly area: Extent | null;
  /** Null when the shift is exact or as good as (two metres or better). */
  readonly doubt: DatumShift | null;
  /** Metres per unit of x and y; null for degrees. */
  readonly metresPerUnit: number | null;
  /** Replaces x, y by longitude, latitude in degrees, in place; by NaN where the projection has no answer. */
  readonly toWgs84: (position: number[]) => void;
  /** Replaces longitude, latitude in degrees by x, y, in place; by NaN where the projection has no answer. */
  readonly fromWgs84: (position: number[]) => void;
};

/** `crs-unreadable`: says nothing that names a system; `crs-unknown`: a code that is not known; `crs-unsupported`: known, no formula. */
export type CrsError = {
  readonly code: 'crs-unreadable' | 'crs-unknown' | 'crs-unsupported';
  readonly crs: string;
};
