/**
 * How far is the site from an edge that is straight in longitude and latitude, as the frame sees it?
 *
 * In the frame such an edge is a little bent. Its chord bounds the distance from below (less the bulge); an edge
 * that may be the nearest is then followed itself, to the foot of the perpendicular. Edges are short (`cut-edges.ts`), so that there is one.
 */
import { distanceToEdgeKm } from '../geo/edge-distance.ts';
import { gap } from './box-distance.ts';
import { UNITS_PER_DEGREE } from './fixed-degrees.ts';
import { latAt, lonAt } from './packed-arrays.ts';
import { eastOf, northOf, type SiteFrame } from './site-frame.ts';

/** A bulge below this is not looked at, m. */
const NEGLIGIBLE_BULGE_M = 1e-4;
/** A bulge below this is known well enough from the second-order terms: they miss a few percent of it, m. */
const SMALL_BULGE_M = 0.02;

/** Square metres to the edge from vertex `at` to the next (x, y interleaved), or any number not below `best2`. */
export function edgeDistance2(frame: SiteFrame, vertices: Int32Array, at: number, best2: number): number {
  const l0 = lonAt(vertices, at) - frame.lon;
  const t0 = latAt(vertices, at) - frame.lat;
  const l1 = lonAt(vertices, at + 1) - frame.lon;
  const t1 = latAt(vertices, at + 1) - frame.lat;
  if (frame.isExact) return exactEdge2(frame, vertices, at, best2);
  const l = frame.lowEast * (l0 < l1 ? gap(l0, -l1) : gap(l1, -l0));
  const t = frame.lowNorth * (t0 < t1 ? gap(t0, -t1) : gap(t1, -t0));
  if (l * l + t * t > best2) return Infinity;
  const x = eastOf(frame, l0, t0);
  const y = northOf(frame, l0, t0);
  const dx = eastOf(frame, l1, t1) - x;
  const dy = northOf(frame, l1, t1) - y;
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : within(-(x * dx + y * dy) / length2);
  const chord2 = (x + along * dx) ** 2 + (y + along * dy) ** 2;
  const bulge = frame.bulge * length2;
  if (bulge < NEGLIGIBLE_BULGE_M || !canBeat(chord2, bulge, best2)) return chord2;
  // The edge as a parabola: chord plus 4 s (1 - s) times its middle's way off the chord, by the second-order terms.
  const dl = l1 - l0;
  const dt = t1 - t0;
  const offX = (-frame.east * frame.eastT * dl * dt) / 4;
  const offY = (-frame.north * (frame.northLL * dl * dl + frame.northTT * dt * dt)) / 4;
  if (bulge < SMALL_BULGE_M) {
    const rise = 4 * along * (1 - along);
    return (x + along * dx + rise * offX) ** 2 + (y + along * dy + rise * offY) ** 2;
  }
  // One of Newton's steps from the foot on the chord to the foot on the edge itself; what it leaves is below 0.1 mm.
  const bx = eastOf(frame, l0 + along * dl, t0 + along * dt);
  const by = northOf(frame, l0 + along * dl, t0 + along * dt);
  const alongX = dx + 4 * (1 - 2 * along) * offX;
  const alongY = dy + 4 * (1 - 2 * along) * offY;
  const bend = alongX * alongX + alongY * alongY - 8 * (bx * offX + by * offY);
  const foot = within(along - (bx * alongX + by * alongY) / bend);
  return eastOf(frame, l0 + foot * dl, t0 + foot * dt) ** 2 + northOf(frame, l0 + foot * dl, t0 + foot * dt) ** 2;
}

/** The nearest place on the edge: 0 at its begin, 1 at its end. */
function within(share: number): number {
  return share > 0 ? (share < 1 ? share : 1) : 0;
}

/** Whether sqrt(chord2) - bulge < sqrt(best2), without a root unless it is close. */
function canBeat(chord2: number, bulge: number, best2: number): boolean {
  return chord2 <= best2 || chord2 < (Math.sqrt(best2) + bulge) ** 2;
}

function exactEdge2(frame: SiteFrame, vertices: Int32Array, at: number, best2: number): number {
  const edge = { from: positionOf(vertices, at), to: positionOf(vertices, at + 1) };
  // A little more than the best, so that an edge just as far is measured and ties can be told.
  const limitKm = (Math.sqrt(best2) / 1000) * (1 + 1e-9);
  const km = distanceToEdgeKm([frame.lonDeg, frame.latDeg], edge, limitKm);
  return km < limitKm ? (1000 * km) ** 2 : Infinity;
}

function positionOf(vertices: Int32Array, at: number): readonly [number, number] {
  return [lonAt(vertices, at) / UNITS_PER_DEGREE, latAt(vertices, at) / UNITS_PER_DEGREE];
}
