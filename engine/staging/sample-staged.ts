/** The small map of a review: some of the staged geometries, thinned to what a picture of it can show. */
import type { Geometry, Position } from 'geojson';
import type { IpcError } from '../../core/ipc/contract.ts';
import type { Extent } from '../../core/layers/layer-info.ts';
import { ok, type Result } from '../../core/lib/result.ts';
import { openDatabase } from '../workspaces/workspace-database.ts';
import { sampleGeometries } from './staged-table.ts';
import type { Staged } from './staging.ts';

/** Rows shown. Source: core/ipc/contract.ts, `import.sample`. */
const MOST_ROWS = 2_000;
/** Vertices closer than this part of the extent fall on one pixel of a map of 300. Heuristic. */
const STEP_SHARE = 1 / 300;
/** Positions in all, so that 2,000 large areas stay a small answer. Heuristic. */
const MOST_POSITIONS = 100_000;

/** GeoJSON text of the rows that were staged; of a raster or an archive of tiles the outline. */
export function sampleOf(ready: Result<{ readonly staged: Staged }, IpcError>): Result<{ geojson: string }, IpcError> {
  if (!ready.ok) return ready;
  const { review, path } = ready.value.staged;
  const isTable = review.kind === 'records' || review.kind === 'features';
  const geometries = isTable ? read(path) : outline(review.extent);
  const step = stepOf(review.extent);
  let left = MOST_POSITIONS;
  const features = geometries.flatMap((given) => {
    const geometry = thinned(given, step);
    left -= geometry === null ? 0 : countOf(geometry);
    return geometry === null || left < 0 ? [] : [{ type: 'Feature', properties: {}, geometry }];
  });
  return ok({ geojson: JSON.stringify({ type: 'FeatureCollection', features }) });
}

function read(path: string): Geometry[] {
  const db = openDatabase(path);
  try {
    return sampleGeometries(db, MOST_ROWS);
  } finally {
    db.close();
  }
}

function outline(extent: Extent | null): Geometry[] {
  if (extent === null) return [];
  const [west, south, east, north] = extent;
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  return [{ type: 'Polygon', coordinates: [ring] }];
}

function stepOf(extent: Extent | null): number {
  if (extent === null) return 0;
  const [west, south, east, north] = extent;
  return Math.max(east - west, north - south) * STEP_SHARE;
}

/** Null for a collection, which no staged table holds. */
function thinned(geometry: Geometry, step: number): Geometry | null {
  switch (geometry.type) {
    case 'Point':
    case 'MultiPoint':
      return geometry;
    case 'LineString':
      return { type: 'LineString', coordinates: line(geometry.coordinates, step, 2) };
    case 'MultiLineString':
      return { type: 'MultiLineString', coordinates: geometry.coordinates.map((part) => line(part, step, 2)) };
    case 'Polygon':
      return { type: 'Polygon', coordinates: rings(geometry.coordinates, step) };
    case 'MultiPolygon':
      return { type: 'MultiPolygon', coordinates: geometry.coordinates.map((part) => rings(part, step)) };
    case 'GeometryCollection':
      return null;
  }
}

function rings(given: readonly Position[][], step: number): Position[][] {
  return given.map((ring) => line(ring, step, 4));
}

/** Keeps both ends and what lies a step from the last kept; a line too short to thin stays whole. */
function line(given: readonly Position[], step: number, least: number): Position[] {
  let last: Position | undefined;
  const kept = given.filter((position, i) => {
    const keep = last === undefined || i === given.length - 1 || apart(position, last) >= step;
    if (keep) last = position;
    return keep;
  });
  return kept.length < least ? [...given] : kept;
}

function apart([lon = 0, lat = 0]: Position, [otherLon = 0, otherLat = 0]: Position): number {
  return Math.max(Math.abs(lon - otherLon), Math.abs(lat - otherLat));
}

function countOf(geometry: Geometry): number {
  return geometry.type === 'GeometryCollection' || geometry.type === 'Point' ? 1 : geometry.coordinates.flat(2).length;
}
