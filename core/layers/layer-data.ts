/**
 * Imported features in the form the indicators read: packed arrays for lines and points, GeoJSON for polygons.
 * All coordinates are lon, lat, WGS 84 degrees; edges are straight in longitude and latitude (RFC 7946).
 */
import type { MultiPolygon, Polygon } from 'geojson';
import type { LayerInfo } from './layer-info.ts';
import type { RasterSummary } from './raster-summary.ts';

/** Transmission lines, or routes of fibre, which have no voltage. */
export type LineLayer = {
  readonly info: LayerInfo;
  /** lon, lat interleaved, all vertices of all parts. */
  readonly coordinates: Float64Array;
  /** First vertex of each part, and one past the last vertex at the end; length parts + 1. */
  readonly starts: Uint32Array;
  /** Upper end of the part's voltage class, kV; Infinity for DC and open-ended classes, NaN when not available. */
  readonly upperKV: Float64Array;
  /** What the part is called in "every feature counted": the row's own id or name, else its row number. */
  readonly labels: readonly string[];
};

/** Substations, plants or people: points with one number. */
export type PointLayer = {
  readonly info: LayerInfo;
  /** lon, lat interleaved. */
  readonly coordinates: Float64Array;
  /** Substations kV, plants MW, population people; NaN when the row has none. */
  readonly values: Float64Array;
  readonly labels: readonly string[];
};

export type AreaFeature = {
  readonly label: string;
  readonly geometry: Polygon | MultiPolygon;
  /**
   * GAP status for protected land, class or flood zone for land use, class of stress for basins, name for territories
   * and balancing areas, class of a parcel, building or monument; null when absent.
   */
  readonly kind: string | null;
  /** Numbers of the row by field, for example `peakMW` of a territory; a field that is absent or no number is left out. */
  readonly numbers: Readonly<Record<string, number>>;
};

/** Protected land, land use, utility territories, parcels, balancing areas, basins, areas of an index of burden. */
export type AreaLayer = {
  readonly info: LayerInfo;
  readonly features: readonly AreaFeature[];
  /** west, south, east, north per feature, interleaved. */
  readonly boxes: Float64Array;
};

/** Points with a class: buildings and heritage where the source has no outline. */
export type ClassedPoints = PointLayer & {
  /** Null where the row has none. */
  readonly kinds: readonly (string | null)[];
};

/** Buildings or heritage: areas, and points where that is all the source has. */
export type PlaceLayer = {
  readonly info: LayerInfo;
  readonly areas: AreaLayer;
  readonly points: ClassedPoints;
};

/** A raster with what it holds around the positions that are asked about; its cells stay in the file. */
export type RasterLayer = {
  readonly info: LayerInfo;
  /** The disc around a position; null where it was not read or could not be. Of elevation it is the slope in percent. */
  readonly around: (position: readonly [number, number], radiusKm: number) => RasterSummary | null;
  /** True where nobody reads its cells at all, as in a screening of thousands of places. */
  readonly unread?: true;
};

/** Everything imported, by role. A role without a layer is not imported: its indicators read unknown. */
export type Layers = {
  readonly lines: readonly LineLayer[];
  readonly fibre: readonly LineLayer[];
  readonly substations: readonly PointLayer[];
  readonly plants: readonly PointLayer[];
  readonly population: readonly PointLayer[];
  readonly territories: readonly AreaLayer[];
  readonly balancingAreas: readonly AreaLayer[];
  readonly protectedAreas: readonly AreaLayer[];
  readonly landUse: readonly AreaLayer[];
  readonly parcels: readonly AreaLayer[];
  readonly buildings: readonly PlaceLayer[];
  readonly heritage: readonly PlaceLayer[];
  readonly waterStress: readonly AreaLayer[];
  readonly burdenIndex: readonly AreaLayer[];
  /** Land cover, slope and elevation, whatever their role. */
  readonly rasters: readonly RasterLayer[];
};

export const NO_LAYERS: Layers = {
  lines: [],
  fibre: [],
  substations: [],
  plants: [],
  population: [],
  territories: [],
  balancingAreas: [],
  protectedAreas: [],
  landUse: [],
  parcels: [],
  buildings: [],
  heritage: [],
  waterStress: [],
  burdenIndex: [],
  rasters: [],
};

/** The bundled places and county polygons: found by name, counted as people, asked for the county of a point. */
export type Gazetteer = {
  /** US and Canadian places of 500 people and more, elsewhere 100,000 and more (GeoNames, CC BY 4.0). */
  readonly places: {
    readonly coordinates: Float64Array;
    readonly population: Float64Array;
    readonly names: readonly string[];
    /** State or province in full where known, else the country code. */
    readonly regions: readonly string[];
    readonly countries: readonly string[];
  };
  /** US ZIP code areas: inner points of the Census ZCTA gazetteer. */
  readonly zips: {
    /** Five digits. */
    readonly codes: readonly string[];
    readonly coordinates: Float64Array;
  };
  /** US counties, Census cartographic boundaries 2023. */
  readonly counties: {
    readonly names: readonly string[];
    readonly states: readonly string[];
    readonly fips: readonly string[];
    readonly geometries: readonly (Polygon | MultiPolygon)[];
    /** west, south, east, north per county, interleaved. */
    readonly boxes: Float64Array;
  };
};
