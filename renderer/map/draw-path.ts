/** Geometries as SVG path text, no finer than the eye can see: a national layer must not cost a frame. */
import type { Geometry, Position as Coordinates } from 'geojson';

export type Project = (position: Coordinates) => readonly [number, number];

/** Corners nearer than this to the last one drawn are left out. Units of the drawing. *heuristic* */
const LEAST_STEP = 0.6;

/** The path of all lines and outlines; points have none. */
export function drawPath(geometries: readonly Geometry[], project: Project): string {
  return geometries.map((geometry) => pathOf(geometry, project)).join('');
}

function pathOf(geometry: Geometry, project: Project): string {
  switch (geometry.type) {
    case 'LineString':
      return linePath(geometry.coordinates, project);
    case 'MultiLineString':
      return geometry.coordinates.map((line) => linePath(line, project)).join('');
    case 'Polygon':
      return geometry.coordinates.map((ring) => `${linePath(ring, project)}Z`).join('');
    case 'MultiPolygon':
      return geometry.coordinates.flatMap((rings) => rings.map((ring) => `${linePath(ring, project)}Z`)).join('');
    case 'Point':
    case 'MultiPoint':
    case 'GeometryCollection':
      return '';
  }
}

function linePath(line: readonly Coordinates[], project: Project): string {
  let path = '';
  let [lastX, lastY] = [NaN, NaN];
  for (const [i, position] of line.entries()) {
    const [x, y] = project(position);
    const isFar = !(Math.abs(x - lastX) < LEAST_STEP && Math.abs(y - lastY) < LEAST_STEP);
    if (!isFar && i < line.length - 1) continue;
    path += `${path === '' ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`;
    [lastX, lastY] = [x, y];
  }
  return path;
}
