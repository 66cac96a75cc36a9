/**
 * Finds the nearest line of a layer: an index over every edge, built once.
 *
 * National layers have close to a million edges; parts as wholes would overlap so much that a search would measure
 * thousands of them.
 */
import Flatbush from 'flatbush';
import { distanceKm, type LonLat } from './geodesic.ts';
import { distanceToEdgeKm, edgeLowerBoundKm, type Edge } from './edge-distance.ts';
import { inSpace } from './ellipsoid.ts';
import { nearestItem } from './search-window.ts';

/** Lines as packed arrays: lon, lat interleaved, and the first vertex of each part, with one more at the end. */
export type PackedLines = { readonly coordinates: Float64Array; readonly starts: Uint32Array };

export type LineIndex = PackedLines & {
  readonly boxes: Flatbush;
  /** First vertex of each edge; a part of one vertex is an edge of length zero. */
  readonly edgeStarts: Uint32Array;
  readonly edgeParts: Uint32Array;
};

export type NearestPart = { readonly part: number; readonly distanceKm: number };

/** Index of all edges, or null when there is no vertex. */
export function buildLineIndex({ coordinates, starts }: PackedLines): LineIndex | null {
  const edgeStarts: number[] = [];
  const edgeParts: number[] = [];
  for (let part = 0; part + 1 < starts.length; part++) {
    const [first, end] = [starts[part] ?? 0, starts[part + 1] ?? 0];
    const last = Math.max(first + 1, end - 1);
    for (let vertex = first; vertex < last && first < end; vertex++) {
      edgeStarts.push(vertex);
      edgeParts.push(part);
    }
  }
  if (edgeStarts.length === 0) return null;
  const boxes = new Flatbush(edgeStarts.length);
  const lines = {
    coordinates,
    starts,
    edgeStarts: Uint32Array.from(edgeStarts),
    edgeParts: Uint32Array.from(edgeParts),
  };
  for (let item = 0; item < edgeStarts.length; item++) {
    const { from, to } = edgeOf(lines, item);
    boxes.add(Math.min(from[0], to[0]), Math.min(from[1], to[1]), Math.max(from[0], to[0]), Math.max(from[1], to[1]));
  }
  boxes.finish();
  return { ...lines, boxes };
}

/** The accepted part that comes nearest to the point, exact on the ellipsoid; null when no part is accepted. */
export function nearestPart(
  index: LineIndex,
  point: LonLat,
  accept: (part: number) => boolean = () => true,
): NearestPart | null {
  const origin = inSpace(point);
  const partOf = (item: number) => index.edgeParts[item] ?? 0;
  const nearest = nearestItem(index.boxes, point, {
    accept: (item) => accept(partOf(item)),
    lowerBound: (item) => edgeLowerBoundKm(origin, edgeOf(index, item)),
    measure: (item, best) => measure(point, edgeOf(index, item), best),
  });
  return nearest === null ? null : { part: partOf(nearest.item), distanceKm: nearest.distanceKm };
}

function measure(point: LonLat, edge: Edge, best: number): number {
  const { from, to } = edge;
  return from[0] === to[0] && from[1] === to[1] ? distanceKm(point, from) : distanceToEdgeKm(point, edge, best);
}

function edgeOf(lines: Omit<LineIndex, 'boxes'>, item: number): Edge {
  const vertex = lines.edgeStarts[item] ?? 0;
  const end = lines.starts[(lines.edgeParts[item] ?? 0) + 1] ?? 0;
  return { from: vertexAt(lines.coordinates, vertex), to: vertexAt(lines.coordinates, Math.min(vertex + 1, end - 1)) };
}

function vertexAt(coordinates: Float64Array, vertex: number): LonLat {
  return [coordinates[2 * vertex] ?? NaN, coordinates[2 * vertex + 1] ?? NaN];
}
