/** The sample of a file's rows as SVG paths: areas, lines, and points as dots of no length with round ends. */
import type { FeatureCollection, Geometry } from 'geojson';
import { drawPath } from './draw-path.ts';
import type { MapFrame } from './extent-frame.ts';

export type SampleShapes = { readonly areas: string; readonly lines: string; readonly points: string };

/** Paths of a sample, which is GeoJSON text from the engine; null draws nothing. */
export function readSample(sample: string | null, { project }: MapFrame): SampleShapes {
  if (sample === null) return { areas: '', lines: '', points: '' };
  const geometries = (JSON.parse(sample) as FeatureCollection<Geometry | null>).features.flatMap(({ geometry }) =>
    geometry === null ? [] : flat(geometry),
  );
  const draw = (end: 'Polygon' | 'LineString') =>
    drawPath(
      geometries.filter(({ type }) => type.endsWith(end)),
      project,
    );
  const points = geometries.flatMap((geometry) =>
    geometry.type === 'Point' ? [geometry.coordinates] : geometry.type === 'MultiPoint' ? geometry.coordinates : [],
  );
  const dots = points.map((position) => {
    const [x, y] = project(position);
    return `M${x.toFixed(1)} ${y.toFixed(1)}h0`;
  });
  return { areas: draw('Polygon'), lines: draw('LineString'), points: dots.join('') };
}

function flat(geometry: Geometry): readonly Geometry[] {
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(flat) : [geometry];
}
