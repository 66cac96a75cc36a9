/** Small layers and worlds for tests: nothing imported, then what a test sets. */
import { pointAt, type LonLat } from '../geo/geodesic.ts';
import {
  NO_LAYERS,
  type AreaFeature,
  type AreaLayer,
  type Gazetteer,
  type Layers,
  type LineLayer,
  type PlaceLayer,
  type PointLayer,
  type RasterLayer,
} from '../layers/layer-data.ts';
import type { Extent, LayerInfo, LayerRole } from '../layers/layer-info.ts';
import type { RasterSummary } from '../layers/raster-summary.ts';
import type { World } from './indicator.ts';
import { prepareWorld, type WorldDocument } from './prepare-world.ts';

/** A layer's information with an extent. */
export function layerInfo(role: LayerRole, extent: Extent | null, id = `layer-${role}`): LayerInfo {
  return {
    id,
    role,
    kind: 'features',
    name: role,
    table: null,
    extent,
    columns: {},
    rowsGiven: 0,
    rowsUsed: 0,
    visible: true,
    opacity: 1,
    notes: '',
    provenance: {
      fileName: `${role}.geojson`,
      sha256: '0'.repeat(64),
      format: 'GeoJSON',
      crs: 'EPSG:4326',
      findings: [],
      sourceLayer: null,
      origin: null,
      edits: [],
      publisher: null,
      licence: null,
      retrieved: null,
      observed: null,
    },
  };
}

/** Texas and a bit more. */
export const TEXAS: Extent = [-107, 25, -93, 37];

/** Lines with the upper end of their voltage class. */
export function lineLayer(
  lines: readonly { readonly kV: number; readonly path: readonly (readonly [number, number])[] }[],
  extent: Extent | null = TEXAS,
): LineLayer {
  const starts = [0];
  for (const { path } of lines) starts.push((starts.at(-1) ?? 0) + path.length);
  return {
    info: layerInfo('transmission-lines', extent),
    coordinates: Float64Array.from(lines.flatMap(({ path }) => path.flat())),
    starts: Uint32Array.from(starts),
    upperKV: Float64Array.from(lines.map(({ kV }) => kV)),
    labels: lines.map((_, i) => `line ${i}`),
  };
}

/** Points with a number. */
export function pointLayer(
  role: LayerRole,
  points: readonly { readonly at: readonly [number, number]; readonly value: number }[],
  extent: Extent | null = TEXAS,
): PointLayer {
  return {
    info: layerInfo(role, extent),
    coordinates: Float64Array.from(points.flatMap(({ at }) => [...at])),
    values: Float64Array.from(points.map(({ value }) => value)),
    labels: points.map((_, i) => `${role} ${i}`),
  };
}

/** A box as an area feature. */
export function boxFeature(
  [west, south, east, north]: Extent,
  known: Partial<Omit<AreaFeature, 'geometry'>> = {},
): AreaFeature {
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return { label: 'area', kind: null, numbers: {}, ...known, geometry: { type: 'Polygon', coordinates: [ring] } };
}

/** A box that reaches `halfKm` to each side of a centre. */
export function boxAt(centre: LonLat, halfKm: number, known: Partial<Omit<AreaFeature, 'geometry'>> = {}): AreaFeature {
  const [west, south, east, north] = [270, 180, 90, 0].map((azimuth) => pointAt(centre, azimuth, halfKm));
  return boxFeature([west?.[0] ?? NaN, south?.[1] ?? NaN, east?.[0] ?? NaN, north?.[1] ?? NaN], known);
}

/** Areas whose boxes are their own. */
export function areaLayer(role: LayerRole, features: readonly AreaFeature[], extent: Extent | null = TEXAS): AreaLayer {
  const boxes = features.flatMap(({ geometry }) => {
    const vertices = geometry.coordinates.flat(geometry.type === 'Polygon' ? 1 : 2) as number[][];
    const [lons, lats] = [0, 1].map((axis) => vertices.map((vertex) => vertex[axis] ?? NaN));
    return [Math.min(...(lons ?? [])), Math.min(...(lats ?? [])), Math.max(...(lons ?? [])), Math.max(...(lats ?? []))];
  });
  return { info: layerInfo(role, extent), features, boxes: Float64Array.from(boxes) };
}

/** Buildings or heritage: outlines, and points with a class. */
export function placeLayer(
  role: LayerRole,
  given: {
    readonly areas?: readonly AreaFeature[];
    readonly points?: readonly { readonly at: readonly [number, number]; readonly kind: string | null }[];
  },
  extent: Extent | null = TEXAS,
): PlaceLayer {
  const { areas = [], points = [] } = given;
  return {
    info: layerInfo(role, extent),
    areas: areaLayer(role, areas, extent),
    points: {
      ...pointLayer(
        role,
        points.map(({ at }) => ({ at, value: NaN })),
        extent,
      ),
      kinds: points.map(({ kind }) => kind),
    },
  };
}

/** A raster that holds the same around every position. */
export function rasterLayer(role: LayerRole, summary: RasterSummary | null): RasterLayer {
  return { info: layerInfo(role, TEXAS, `layer-raster-${role}`), around: () => summary };
}

/** A summary of land cover by name, or of measured cells. */
export function rasterSummary(known: {
  readonly shares?: Readonly<Record<string, number>>;
  readonly measured?: readonly [min: number, mean: number, max: number];
  /** Of 100 cells. */
  readonly empty?: number;
}): RasterSummary {
  const { shares = {}, measured, empty = 0 } = known;
  const [min = 0, mean = 0, max = 0] = measured ?? [];
  return {
    cells: 100,
    empty,
    classes: Object.entries(shares).map(([label, share], value) => ({ value, label, share, colour: null })),
    statistics: measured === undefined ? null : { min, mean, max, median: mean, standardDeviation: 0 },
  };
}

/** Places and counties; empty unless given. */
export function gazetteer(given: {
  readonly places?: readonly {
    readonly name: string;
    readonly at: readonly [number, number];
    readonly people: number;
  }[];
  readonly counties?: readonly { readonly name: string; readonly state: string; readonly box: Extent }[];
}): Gazetteer {
  const { places = [], counties = [] } = given;
  return {
    places: {
      coordinates: Float64Array.from(places.flatMap(({ at }) => [...at])),
      population: Float64Array.from(places.map(({ people }) => people)),
      names: places.map(({ name }) => name),
      regions: places.map(() => 'Texas'),
      countries: places.map(() => 'US'),
    },
    zips: { codes: [], coordinates: new Float64Array() },
    counties: {
      names: counties.map(({ name }) => name),
      states: counties.map(({ state }) => state),
      fips: counties.map((_, i) => String(48_001 + i)),
      geometries: counties.map(({ box }) => boxFeature(box).geometry),
      boxes: Float64Array.from(counties.flatMap(({ box }) => [...box])),
    },
  };
}

/** A world at 31 August 2026 in which nothing is imported and nothing recorded, then what a test sets. */
export function exampleWorld(
  known: {
    readonly document?: Partial<WorldDocument>;
    readonly layers?: Partial<Layers>;
    readonly gazetteer?: Gazetteer;
    readonly emissionFactors?: World['emissionFactors'];
  } = {},
): World {
  const document: WorldDocument = {
    asOf: '2026-08-31',
    cases: [],
    instruments: [],
    events: [],
    records: [],
    rules: [],
    sources: {},
    layers: [],
    parameters: {},
    ...known.document,
  };
  return prepareWorld({
    document,
    layers: { ...NO_LAYERS, ...known.layers },
    gazetteer: known.gazetteer ?? gazetteer({}),
    emissionFactors: known.emissionFactors ?? [],
  });
}
