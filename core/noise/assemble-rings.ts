/**
 * Polygons out of rings that do not cross: which are shells, which are holes, and of which shell.
 *
 * By depth: a ring that lies in an even number of others begins a polygon, one in an odd number is a hole of the ring
 * that holds it most closely.
 */
import type { Metres } from './local-metres.ts';

/** Closed: the last corner is the first again. */
export type PlaneRing = readonly Metres[];
/** The shell, counter-clockwise, then its holes, clockwise, as RFC 7946 section 3.1.6 has it. */
export type PlanePolygon = readonly PlaneRing[];

type Sized = {
  readonly ring: PlaneRing;
  readonly area: number;
  readonly box: readonly [number, number, number, number];
};
type Placed = Sized & { readonly depth: number; readonly polygon: PlaneRing[] };

/** Polygons in the order of the size of their shells, largest first; rings without an area are left out. */
export function assembleRings(rings: readonly PlaneRing[]): readonly PlanePolygon[] {
  const bySize = rings.map(sized).filter(({ area }) => area !== 0);
  bySize.sort((a, b) => Math.abs(b.area) - Math.abs(a.area));
  const placed: Placed[] = [];
  const polygons: PlaneRing[][] = [];
  for (const one of bySize) {
    // The last that holds it is the smallest that does.
    const holder = placed.findLast((other) => holds(other, one));
    const depth = holder === undefined ? 0 : holder.depth + 1;
    if (depth % 2 === 0 || holder === undefined) {
      const polygon = [turned(one, 1)];
      polygons.push(polygon);
      placed.push({ ...one, depth, polygon });
    } else {
      holder.polygon.push(turned(one, -1));
      placed.push({ ...one, depth, polygon: holder.polygon });
    }
  }
  return polygons;
}

/** Area of a ring in its own square unit, positive when drawn counter-clockwise. */
export function ringArea(ring: PlaneRing): number {
  const [x0, y0] = ring[0] ?? [0, 0];
  let area = 0;
  for (let i = 1; i < ring.length; i += 1) {
    const [[ax, ay], [bx, by]] = [ring[i - 1] ?? [x0, y0], ring[i] ?? [x0, y0]];
    area += ((ax - x0) * (by - y0) - (bx - x0) * (ay - y0)) / 2;
  }
  return area;
}

function sized(ring: PlaneRing): Sized {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of ring) {
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return { ring, area: ringArea(ring), box: [west, south, east, north] };
}

function turned({ ring, area }: Sized, wanted: 1 | -1): PlaneRing {
  return Math.sign(area) === wanted ? ring : ring.toReversed();
}

function holds({ ring, box }: Sized, inner: Sized): boolean {
  const [west, south, east, north] = box;
  const [left, below, right, above] = inner.box;
  if (left < west || below < south || right > east || above > north) return false;
  const [x, y] = inner.ring[0] ?? [NaN, NaN];
  let inside = false;
  for (let i = 1; i < ring.length; i += 1) {
    const [[ax, ay], [bx, by]] = [ring[i - 1] ?? [NaN, NaN], ring[i] ?? [NaN, NaN]];
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
  }
  return inside;
}
