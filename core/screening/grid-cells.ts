/**
 * Cells of the H3 grid whose centre lies in a region: the candidates of a screening.
 *
 * A candidate is read at the centre of its cell with the cell's circumradius as its ring, so that a reading holds for
 * every place in the cell. Source: Uber H3, h3geo.org.
 */
import { cellToBoundary, cellToLatLng, greatCircleDistance, polygonToCells } from 'h3-js';
import type { Area } from '../geo/area.ts';
import type { LonLat } from '../geo/geodesic.ts';

export type Candidates = {
  /** H3 index of a cell, or the label of a point. */
  readonly ids: readonly string[];
  /** lon, lat interleaved, WGS 84 degrees. */
  readonly positions: Float64Array;
  /** Radius in km within which the true place lies; NaN where the record does not say. */
  readonly precisionKm: Float64Array;
};

/** Outlines of cells: lon, lat interleaved, and the first vertex of each cell with one past the last at the end. */
export type Outlines = { readonly coordinates: Float64Array; readonly starts: Uint32Array };

/** Cells by their index, each once, in the order of the index: neighbours stand near each other. */
export function gridCells(areas: readonly Area[], resolution: number): readonly string[] {
  const cells = new Set<string>();
  for (const area of areas) {
    const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
    for (const rings of polygons) for (const cell of polygonToCells(rings, resolution, true)) cells.add(cell);
  }
  return [...cells].sort();
}

/** The candidates that cells are, in their order. */
export function cellCandidates(cells: readonly string[]): Candidates {
  const positions = new Float64Array(cells.length * 2);
  const precisionKm = new Float64Array(cells.length);
  cells.forEach((cell, i) => {
    const [lat, lon] = cellToLatLng(cell);
    positions[i * 2] = lon;
    positions[i * 2 + 1] = lat;
    precisionKm[i] = circumradiusKm([lon, lat], cell);
  });
  return { ids: cells, positions, precisionKm };
}

/** H3 measures on a sphere of 6371.007 km; the largest radius of curvature of WGS 84, at the poles, is 6399.594 km. */
const SPHERE_SHORT = 6399.594 / 6371.007;

/** No place in the cell is farther from its centre, km; rounded up to 10 m. */
function circumradiusKm([lon, lat]: LonLat, cell: string): number {
  const farthest = Math.max(...cellToBoundary(cell).map((corner) => greatCircleDistance([lat, lon], corner, 'km')));
  return Math.ceil(farthest * SPHERE_SHORT * 100) / 100;
}

/** The hexagons of cells, not closed; a cell across the antimeridian runs on past 180. */
export function cellOutlines(cells: readonly string[]): Outlines {
  const coordinates: number[] = [];
  const starts = new Uint32Array(cells.length + 1);
  cells.forEach((cell, i) => {
    starts[i] = coordinates.length / 2;
    const ring = cellToBoundary(cell, true).slice(0, -1);
    const [first] = ring[0] ?? [0];
    for (const [lon, lat] of ring) coordinates.push(lon - 360 * Math.round((lon - first) / 360), lat);
  });
  starts[cells.length] = coordinates.length / 2;
  return { coordinates: Float64Array.from(coordinates), starts };
}
