/**
 * Finds the nearest line of a layer, exact on the ellipsoid: the packed search names the part, and its edges are then
 * measured from the layer's own coordinates.
 */
import { distanceToEdgeKm, edgeLowerBoundKm, type Edge } from '../geo/edge-distance.ts';
import { inSpace } from '../geo/ellipsoid.ts';
import { distanceKm, type LonLat } from '../geo/geodesic.ts';
import type { LineSet } from './feature-sets.ts';
import { nearestLine, searchLines } from './nearest-line.ts';
import type { NearestSearch } from './nearest-walk.ts';
import { packLines } from './packed-lines.ts';
import { createSiteFrame, moveFrame } from './site-frame.ts';

export type LineIndex = { readonly lines: LineSet; readonly search: NearestSearch };

export type NearestPart = { readonly part: number; readonly distanceKm: number };

/** More than packed coordinates and the frame can be off, km. */
const SLACK_KM = 2e-5;

const frame = createSiteFrame();

/** Index of all edges, or null when there is no vertex. */
export function buildLineIndex({ coordinates, starts }: LineSet): LineIndex | null {
  const packed = packLines({ coordinates, starts });
  return packed.parts.length === 0 ? null : { lines: { coordinates, starts }, search: searchLines(packed) };
}

/**
 * The accepted part that comes nearest to the point, the first of parts that are equally near to a centimetre; null when no part is
 * accepted. `accept` must not search itself.
 */
export function nearestPart(
  { lines, search }: LineIndex,
  point: LonLat,
  accept: (part: number) => boolean = () => true,
): NearestPart | null {
  moveFrame(frame, point[0], point[1]);
  search.accept = accept;
  const km = nearestLine(frame, search) / 1000;
  search.accept = null;
  return search.item < 0 ? null : { part: search.item, distanceKm: distanceToPartKm(lines, search.item, point, km) };
}

/** Km to the edges of a part, of which one is known to be `nearKm` away to within the slack. */
function distanceToPartKm({ coordinates, starts }: LineSet, part: number, point: LonLat, nearKm: number): number {
  const origin = inSpace(point);
  const [first, end] = [starts[part] ?? 0, starts[part + 1] ?? 0];
  const limit = nearKm + SLACK_KM;
  let nearest = limit;
  for (let vertex = first; vertex < Math.max(first + 1, end - 1); vertex++) {
    const edge = { from: vertexAt(coordinates, vertex), to: vertexAt(coordinates, Math.min(vertex + 1, end - 1)) };
    if (edgeLowerBoundKm(origin, edge) < nearest) nearest = Math.min(nearest, edgeKm(point, edge, nearest));
  }
  return nearest < limit ? nearest : nearKm;
}

function edgeKm(point: LonLat, edge: Edge, best: number): number {
  const { from, to } = edge;
  return from[0] === to[0] && from[1] === to[1] ? distanceKm(point, from) : distanceToEdgeKm(point, edge, best);
}

function vertexAt(coordinates: Float64Array, vertex: number): LonLat {
  return [coordinates[2 * vertex] ?? NaN, coordinates[2 * vertex + 1] ?? NaN];
}
