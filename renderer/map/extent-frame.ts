/** A small map's view: an extent with air around it, in a plain projection that is true to shape at its middle. */
import type { Geometry } from 'geojson';
import type { Extent } from '../../core/layers/layer-info.ts';
import { drawPath, type Project } from './draw-path.ts';
import type { Ground } from './ground.ts';

export type MapFrame = {
  /** What is in view, degrees. */
  readonly view: Extent;
  readonly project: Project;
  /** The extent itself, in the units of the drawing. */
  readonly box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
};

/** Below this a view shows no border to recognise the place by. Degrees. *heuristic* */
const LEAST_SPAN = 9;
/** Air around the extent, as a share of it. *heuristic* */
const MARGIN = 0.18;
/** Near a pole the projection would squeeze everything into a line. Degrees. *heuristic* */
const STEEPEST_MIDDLE = 75;

/** The view that shows the whole of an extent. */
export function mapFrame([west, south, east, north]: Extent, width: number, height: number): MapFrame {
  const middle: readonly [number, number] = [(west + east) / 2, (south + north) / 2];
  const squeeze = Math.cos((Math.min(STEEPEST_MIDDLE, Math.abs(middle[1])) * Math.PI) / 180);
  const tall = Math.max(LEAST_SPAN, (north - south) * (1 + 2 * MARGIN));
  const wide = Math.max(LEAST_SPAN, (east - west) * (1 + 2 * MARGIN)) * squeeze;
  const scale = Math.min(height / tall, width / wide);
  const project: Project = ([lon = 0, lat = 0]) => [
    width / 2 + (lon - middle[0]) * squeeze * scale,
    height / 2 - (lat - middle[1]) * scale,
  ];
  const [x, y] = project([west, north]);
  const [right, bottom] = project([east, south]);
  const [halfWidth, halfHeight] = [width / 2 / scale / squeeze, height / 2 / scale];
  return {
    view: [middle[0] - halfWidth, middle[1] - halfHeight, middle[0] + halfWidth, middle[1] + halfHeight],
    project,
    box: { x, y, width: right - x, height: bottom - y },
  };
}

/** The ground as SVG paths; parts out of view are left out. */
export function framePaths({ view, project }: MapFrame, ground: Ground | null) {
  const draw = (parts: readonly Geometry[]) =>
    drawPath(
      parts.filter((part) => isInView(part, view)),
      project,
    );
  if (ground === null) return { land: '', lakes: '', states: '', countries: '' };
  return {
    land: draw(ground.land),
    lakes: draw(ground.lakes),
    states: draw(ground.states),
    countries: draw(ground.countries),
  };
}

function isInView(part: Geometry, [west, south, east, north]: Extent): boolean {
  const line =
    part.type === 'Polygon' ? (part.coordinates[0] ?? []) : part.type === 'LineString' ? part.coordinates : [];
  let [left, low, right, high] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of line) {
    left = Math.min(left, lon);
    right = Math.max(right, lon);
    low = Math.min(low, lat);
    high = Math.max(high, lat);
  }
  return left <= east && right >= west && low <= north && high >= south;
}
