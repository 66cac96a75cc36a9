/**
 * How far is a point from an edge that is straight in longitude and latitude?
 *
 * RFC 7946 section 3.1.1: between two positions a line runs straight in lon/lat, so at latitude 45 an edge of 100 km
 * along a parallel lies 200 m off the geodesic between its ends. The distance is therefore the smallest
 * geodesic from the point to any position (1 - t) a + t b, t in [0, 1], not the distance to a great circle.
 *
 * The edge is cut into pieces short enough for the distance to have one smallest value on each; a piece whose
 * chord through the Earth is already farther than the best so far is left out unmeasured.
 */
import {
  chordToSegmentKm,
  EQUATORIAL_RADIUS_KM,
  inSpace,
  RADIANS,
  SMALLEST_RADIUS_KM,
  type Vector,
} from './ellipsoid.ts';
import { distanceKm, type LonLat } from './geodesic.ts';

export type Edge = { readonly from: LonLat; readonly to: LonLat };

/** Longest piece in degrees; with it the distance along a piece has one minimum (tested against dense sampling). */
const PIECE_DEG = 0.25;
/** The search stops when the position along a piece is known to 1 mm. */
const ALONG_KM = 1e-6;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Distance in km from `point` to the edge, or `best` when the edge is not nearer than that. */
export function distanceToEdgeKm(point: LonLat, edge: Edge, best = Infinity): number {
  const pieces = piecesOf(edge);
  const origin = inSpace(point);
  const bounds = pieces.map((piece) => lowerBoundKm(origin, piece));
  const order = [...pieces.keys()].sort((i, j) => (bounds[i] ?? 0) - (bounds[j] ?? 0));
  let nearest = best;
  for (const i of order) {
    const piece = pieces[i];
    if (piece === undefined || (bounds[i] ?? 0) >= nearest) break;
    nearest = Math.min(nearest, minimumOnPiece(point, piece));
  }
  return nearest;
}

/**
 * A distance in km that no position on the edge undercuts: the chord to the straight line in space between its ends,
 * less how far the edge can bulge away from it. Zero when the edge is too long or too near a pole for the bound.
 */
export function edgeLowerBoundKm(origin: Vector, edge: Edge): number {
  const longest = Math.max(Math.abs(edge.to[0] - edge.from[0]), Math.abs(edge.to[1] - edge.from[1]));
  return longest > 4 * PIECE_DEG ? 0 : lowerBoundKm(origin, edge);
}

/**
 * An arc of length L and curvature of at most c stays within c L^2 / 8 of its chord. A line straight in lon/lat
 * curves with the ellipsoid (1/R) and sideways by at most 2 tan(lat)/R: a parallel by tan(lat)/R, an oblique line
 * by the turn of the meridians on top of it.
 */
function lowerBoundKm(origin: Vector, { from, to }: Edge): number {
  const lat = Math.max(Math.abs(from[1]), Math.abs(to[1]));
  if (lat > 89) return 0;
  const sideways = (2 * Math.tan(lat * RADIANS)) / SMALLEST_RADIUS_KM;
  const curvature = Math.hypot(1 / SMALLEST_RADIUS_KM, sideways);
  const bulge = (curvature * longestLengthKm({ from, to }) ** 2) / 8;
  return Math.max(0, chordToSegmentKm(origin, inSpace(from), inSpace(to)) - bulge);
}

/** No less than the edge's length: a degree is never longer than on the equatorial radius. */
function longestLengthKm({ from, to }: Edge): number {
  const cosine = Math.cos(Math.min(Math.abs(from[1]), Math.abs(to[1]), from[1] * to[1] < 0 ? 0 : 90) * RADIANS);
  return 1.01 * EQUATORIAL_RADIUS_KM * RADIANS * Math.hypot((to[0] - from[0]) * cosine, to[1] - from[1]);
}

function piecesOf({ from, to }: Edge): readonly Edge[] {
  const longest = Math.max(Math.abs(to[0] - from[0]), Math.abs(to[1] - from[1]));
  const count = Math.max(1, Math.ceil(longest / PIECE_DEG));
  return Array.from({ length: count }, (_, i) => ({
    from: between(from, to, i / count),
    to: between(from, to, (i + 1) / count),
  }));
}

/** Golden-section search; the ends are measured too, because the nearest position is often a vertex. */
function minimumOnPiece(point: LonLat, piece: Edge): number {
  const { from, to } = piece;
  const at = (t: number) => distanceKm(point, between(from, to, t));
  const ends = Math.min(at(0), at(1));
  const tolerance = ALONG_KM / Math.max(ALONG_KM, longestLengthKm(piece));
  let [low, high] = [0, 1];
  let [left, right] = [1 - GOLDEN, GOLDEN];
  let [atLeft, atRight] = [at(left), at(right)];
  while (high - low > tolerance) {
    if (atLeft <= atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = at(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = at(right);
    }
  }
  return Math.min(ends, atLeft, atRight);
}

function between(from: LonLat, to: LonLat, t: number): LonLat {
  // Exact at both ends: a rounding error of the last digit would separate edges that share a vertex.
  if (t === 0) return from;
  if (t === 1) return to;
  return [from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t];
}
