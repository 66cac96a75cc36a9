/** A polygon of an imported layer as the boundary of a jurisdiction. */
import type { MultiPolygon, Polygon } from 'geojson';
import { Boundary } from './boundary.ts';

/** Decimals of a degree that are kept: 0.1 m, finer than any boundary is drawn. Heuristic. */
const DECIMALS = 1e6;

/** The boundary with its source; null where a ring is open, too short or of more corners than a record may hold. */
export function boundaryOfArea(area: Polygon | MultiPolygon, source: string | null): Boundary | null {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
  const rings = polygons.map((polygon) =>
    polygon.map((ring) => ring.map(([lon, lat]) => [rounded(lon), rounded(lat)])),
  );
  const parsed = Boundary.safeParse({ polygons: rings, source });
  return parsed.success && parsed.data.polygons.every((polygon) => polygon.every(isClosed)) ? parsed.data : null;
}

function rounded(degrees = NaN): number {
  return Math.round(degrees * DECIMALS) / DECIMALS;
}

function isClosed(ring: readonly (readonly [number, number])[]): boolean {
  const [first, last] = [ring[0], ring.at(-1)];
  return first?.[0] === last?.[0] && first?.[1] === last?.[1];
}
