/** The centre of an area, where a role wants a point. */
import type { MultiPolygon, Polygon, Position } from 'geojson';

type Moments = { area: number; x: number; y: number };

/**
 * Centre of mass in degrees, holes left out: of all parts by their area, so that a far island weighs what it covers.
 * The mean of the corners for an area without extent.
 */
export function areaCentre(geometry: Polygon | MultiPolygon): Position {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const corners = polygons.flat(2);
  const [origin = [NaN, NaN]] = corners;
  const sum: Moments = { area: 0, x: 0, y: 0 };
  for (const rings of polygons)
    rings.forEach((ring, i) => {
      addRing(sum, ring, { origin, isHole: i > 0 });
    });
  const [x0 = NaN, y0 = NaN] = origin;
  if (sum.area > 0) return [x0 + sum.x / sum.area, y0 + sum.y / sum.area];
  return [meanOf(corners, 0), meanOf(corners, 1)];
}

/** Adds the ring whichever way it turns; relative to a corner, because small areas lie far from zero. */
function addRing(sum: Moments, ring: Position[], { origin, isHole }: { readonly origin: Position; isHole: boolean }) {
  const [x0 = NaN, y0 = NaN] = origin;
  const own: Moments = { area: 0, x: 0, y: 0 };
  ring.forEach(([xa = NaN, ya = NaN], i) => {
    const [xb = NaN, yb = NaN] = ring[(i + 1) % ring.length] ?? [];
    const [ax, ay, bx, by] = [xa - x0, ya - y0, xb - x0, yb - y0];
    const cross = ax * by - bx * ay;
    own.area += cross / 2;
    own.x += ((ax + bx) * cross) / 6;
    own.y += ((ay + by) * cross) / 6;
  });
  const sign = (own.area < 0 ? -1 : 1) * (isHole ? -1 : 1);
  sum.area += sign * own.area;
  sum.x += sign * own.x;
  sum.y += sign * own.y;
}

function meanOf(corners: readonly Position[], axis: 0 | 1): number {
  return corners.reduce((sum, corner) => sum + (corner[axis] ?? NaN), 0) / corners.length;
}
