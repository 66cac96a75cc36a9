/**
 * The lines between bands of noise, for labels: the outer edges of bands, without what runs along the edge of the map,
 * where no level ends but what was worked out.
 */
import type { Feature, FeatureCollection, LineString, Position } from 'geojson';
import { localMetres } from './local-metres.ts';
import type { NoiseMap } from './noise-map.ts';
import type { NoiseOrder } from './noise-order.ts';

type Bands = NonNullable<NoiseMap['mined']['bands']>;
export type NoiseLines = FeatureCollection<LineString, { readonly db: number }>;

/** Corners on the rim lie at least 3 cm beyond the last nodes, and positions are rounded to 1 cm: between the two, m. */
const BEYOND_M = 0.015;

/** Lines of the levels in dB; a level that closes inside a louder one is drawn with the band that it encloses. */
export function contourLines(bands: Bands, order: Pick<NoiseOrder, 'centre' | 'widthM' | 'heightM'>): NoiseLines {
  const { toMetres } = localMetres(order.centre);
  const isOnRim = ([lon = NaN, lat = NaN]: Position) => {
    const [east, north] = toMetres([lon, lat]);
    return Math.abs(east) > order.widthM / 2 + BEYOND_M || Math.abs(north) > order.heightM / 2 + BEYOND_M;
  };
  const features = bands.features.flatMap(({ properties, geometry }) =>
    geometry.coordinates.flatMap(([outer = []]) =>
      arcsOf(outer, isOnRim).map((coordinates): Feature<LineString, { readonly db: number }> => {
        return {
          type: 'Feature',
          properties: { db: properties.fromDb },
          geometry: { type: 'LineString', coordinates },
        };
      }),
    ),
  );
  return { type: 'FeatureCollection', features };
}

/** The edge of what is worked out, as one closed line. */
export function edgeOfMap({
  centre,
  widthM,
  heightM,
}: Pick<NoiseOrder, 'centre' | 'widthM' | 'heightM'>): FeatureCollection<LineString> {
  const { toLonLat } = localMetres(centre);
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
    [-1, -1],
  ] as const;
  const coordinates = corners.map(([x, y]) => [...toLonLat([(x * widthM) / 2, (y * heightM) / 2])]);
  const geometry = { type: 'LineString', coordinates } as const;
  return { type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] };
}

/** A closed ring cut where it runs along the rim. */
function arcsOf(ring: readonly Position[], isOnRim: (corner: Position) => boolean): Position[][] {
  const corners = ring.slice(0, -1);
  const start = corners.findIndex(isOnRim);
  if (start === -1) return [[...ring]];
  const arcs: Position[][] = [];
  let arc: Position[] = [];
  // From a corner on the rim round to itself, so that no arc is cut by the start of the ring.
  for (let i = 0; i <= corners.length; i += 1) {
    const corner = corners[(start + i) % corners.length] ?? [];
    arc.push(corner);
    if (!isOnRim(corner)) continue;
    if (arc.length > 2) arcs.push(arc);
    arc = [corner];
  }
  return arcs;
}
