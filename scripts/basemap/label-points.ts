/** Where the name of an area is written: the visual centre of its largest polygon. */
import type { Feature, FeatureCollection, GeoJsonProperties, MultiPolygon, Point, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';

type Area = Feature<Polygon | MultiPolygon>;

/** One labelled point a feature; `properties` says what the label needs. */
export function labelPoints(
  areas: readonly Area[],
  properties: (area: Area) => GeoJsonProperties,
): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: areas.map((area) => ({ type: 'Feature', properties: properties(area), geometry: centre(area) })),
  };
}

/** Precision of the search, degrees: about 2 km, well inside a label. */
const PRECISION_DEGREES = 0.02;

function centre({ geometry }: Area): Point {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const largest = polygons.reduce((a, b) => (ringSize(a[0]) >= ringSize(b[0]) ? a : b));
  const [lon, lat] = polylabel(largest, PRECISION_DEGREES);
  return { type: 'Point', coordinates: [lon, lat] };
}

/** Twice the planar area of a ring in square degrees; only compared, never reported. */
function ringSize(ring: readonly Position[] = []): number {
  let sum = 0;
  let previous = ring.at(-1);
  for (const point of ring) {
    if (previous) sum += ((point[0] ?? 0) - (previous[0] ?? 0)) * ((point[1] ?? 0) + (previous[1] ?? 0));
    previous = point;
  }
  return Math.abs(sum);
}
