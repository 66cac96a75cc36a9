/** Where a grid lies on the Earth: its extent, the size of its cells on the ground, the cell at a position. */
import { distanceKm } from '../../core/geo/geodesic.ts';
import type { Extent } from '../../core/layers/layer-info.ts';
import type { GridCrs } from './grid-crs.ts';
import { inverseOf, positionOf, type GridTransform } from './grid-transform.ts';

export type PlacedGrid = {
  readonly width: number;
  readonly height: number;
  readonly transform: GridTransform;
  readonly crs: GridCrs;
};

/** Points along each edge that the extent is taken from: a straight edge of the grid is curved in degrees. Heuristic. */
const EDGE_STEPS = 32;

/** Box of the grid in degrees, or null when no part of its edge is on the Earth. West exceeds east across the 180th meridian. */
export function extentOf({ width, height, transform, crs }: PlacedGrid): Extent | null {
  const [middle] = crs.toWgs84(...positionOf(transform, width / 2, height / 2));
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (let i = 0; i <= EDGE_STEPS; i += 1) {
    for (let j = 0; j <= EDGE_STEPS; j += 1) {
      const [lon, lat] = crs.toWgs84(...positionOf(transform, (width * i) / EDGE_STEPS, (height * j) / EDGE_STEPS));
      if (!Number.isFinite(lon) || !Number.isFinite(lat)) continue;
      const near = crs.isDegrees || !Number.isFinite(middle) ? lon : nearest(lon, middle);
      box.west = Math.min(box.west, near);
      box.east = Math.max(box.east, near);
      box.south = Math.min(box.south, lat);
      box.north = Math.max(box.north, lat);
    }
  }
  if (box.west > box.east || box.south < -90.5 || box.north > 90.5) return null;
  const [south, north] = [Math.max(-90, box.south), Math.min(90, box.north)];
  // A grid round the whole Earth, whatever meridian it begins at.
  if (box.east - box.west >= 360 - 1e-6) return [-180, south, 180, north];
  return [wrapped(box.west), south, wrapped(box.east), north];
}

/** Metres on the ground of one cell in the middle of the grid, across and down. */
export function cellMetres({ width, height, transform, crs }: PlacedGrid): [number, number] {
  const [column, row] = [Math.floor(width / 2), Math.floor(height / 2)];
  const at = (dx: number, dy: number) => crs.toWgs84(...positionOf(transform, column + dx, row + dy));
  const metres = (dx: number, dy: number) => 1000 * distanceKm(at(0, 0), at(dx, dy));
  return [metres(1, 0), metres(0, 1)];
}

/** Column and row of a position, with fractions; outside the grid they are below 0 or beyond its size. */
export function cellFinder({ width, transform, crs }: PlacedGrid): (lon: number, lat: number) => [number, number] {
  const inverse = inverseOf(transform);
  if (!crs.isDegrees) return (lon, lat) => inverse(...crs.fromWgs84(lon, lat));
  return (lon, lat) => {
    for (const turn of [0, -360, 360]) {
      const [x, y] = crs.fromWgs84(lon, lat);
      const cell = inverse(x + turn, y);
      if (cell[0] >= 0 && cell[0] < width) return cell;
    }
    return inverse(...crs.fromWgs84(lon, lat));
  };
}

function nearest(lon: number, middle: number): number {
  return lon - 360 * Math.round((lon - middle) / 360);
}

function wrapped(lon: number): number {
  if (lon >= -180 && lon <= 180) return lon;
  return lon - 360 * Math.round(lon / 360);
}
