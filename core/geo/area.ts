/**
 * Points and polygons: inside or outside, and how far from the boundary.
 *
 * Edges are straight in lon/lat; a point on the boundary is inside. A polygon may be stored on another turn of
 * longitude than the point, so the point is tried one turn west and east as well.
 */
import { booleanPointInPolygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position as Vertex } from 'geojson';
import { distanceToEdgeKm, edgeLowerBoundKm } from './edge-distance.ts';
import { inSpace } from './ellipsoid.ts';
import type { LonLat } from './geodesic.ts';
import { boxAround, turnsOf, type Box } from './search-window.ts';

export type Area = Polygon | MultiPolygon;

/** Whether the point lies in the area or on its boundary. */
export function isInside(point: LonLat, area: Area): boolean {
  return [0, -360, 360].some((turn) => booleanPointInPolygon([point[0] + turn, point[1]], area));
}

/** Km from the point to the area, 0 inside; `withinKm` when it is not nearer than that. */
export function distanceToAreaKm(point: LonLat, area: Area, withinKm: number): number {
  return isInside(point, area) ? 0 : distanceToBorderKm(point, area, withinKm);
}

/** Km from the point to the area's boundary, holes alike, from inside as from outside; `withinKm` when it is not nearer. */
export function distanceToBorderKm(point: LonLat, area: Area, withinKm: number): number {
  const origin = inSpace(point);
  const window = boxAround(point, withinKm);
  let nearest = withinKm;
  for (const ring of ringsOf(area)) {
    for (let i = 0; i + 1 < ring.length; i++) {
      const edge = { from: lonLat(ring[i]), to: lonLat(ring[i + 1]) };
      if (!touches(window, boxOf(edge.from, edge.to))) continue;
      if (edgeLowerBoundKm(origin, edge) < nearest) nearest = distanceToEdgeKm(point, edge, nearest);
    }
  }
  return nearest;
}

/** All rings of an area, outer ones and holes alike. */
export function ringsOf(area: Area): readonly (readonly Vertex[])[] {
  return area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
}

/** Whether two boxes touch on any turn of longitude. */
export function touches(a: Box, b: Box): boolean {
  return turnsOf(a).some(
    ([west, south, east, north]) => west <= b[2] && east >= b[0] && south <= b[3] && north >= b[1],
  );
}

/** Longitude and latitude of a GeoJSON position. */
export function lonLat(vertex: Vertex | undefined): LonLat {
  return [vertex?.[0] ?? NaN, vertex?.[1] ?? NaN];
}

function boxOf(a: LonLat, b: LonLat): Box {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
}
