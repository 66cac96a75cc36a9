/**
 * How far apart are two areas, or a point and an area, on the ground?
 *
 * Measured in a plane around a centre: a degree is as long as it is at the middle latitude between the centre and the
 * position. Within ten kilometres of the centre the gap is good to 0.1 % (tested against geodesics), and a parcel with
 * its hundreds of neighbours is measured without an object a vertex.
 */
import { ringsOf, type Area } from './area.ts';
import { kmPerDegree } from './ellipsoid.ts';
import type { LonLat } from './geodesic.ts';

/** Edges in the plane of a centre, in km: x and y of one end, then of the other; length 4 x edges. */
export type PlaneEdges = Float64Array;

/** The edges of all rings of an area, seen from a centre. */
export function edgesInPlane(centre: LonLat, area: Area): PlaneEdges {
  const rings = ringsOf(area);
  const edges = new Float64Array(4 * rings.reduce((sum, ring) => sum + Math.max(0, ring.length - 1), 0));
  const at = planeOf(centre);
  let edge = 0;
  for (const ring of rings) {
    for (let i = 0; i < ring.length; i += 1) {
      const vertex = ring[i];
      const x = at.x(vertex?.[0] ?? NaN, vertex?.[1] ?? NaN);
      const y = at.y(vertex?.[1] ?? NaN);
      if (i > 0) {
        edges[edge + 2] = x;
        edges[edge + 3] = y;
        edge += 4;
      }
      if (i + 1 < ring.length) {
        edges[edge] = x;
        edges[edge + 1] = y;
      }
    }
  }
  return edges;
}

/** A position as an edge of no length. */
export function pointInPlane(centre: LonLat, [lon, lat]: LonLat): PlaneEdges {
  const at = planeOf(centre);
  const [x, y] = [at.x(lon, lat), at.y(lat)];
  return Float64Array.of(x, y, x, y);
}

/** Km between the nearest two edges, 0 where edges cross; `withinKm` when they are not nearer than that. */
export function gapKm(a: PlaneEdges, b: PlaneEdges, withinKm: number): number {
  let best = withinKm * withinKm;
  for (let i = 0; i < a.length; i += 4) {
    for (let j = 0; j < b.length; j += 4) {
      best = Math.min(best, edgeGapSquared(a, i, b, j));
      if (best === 0) return 0;
    }
  }
  return Math.sqrt(best);
}

/** The centre is the origin; longitudes are taken the short way round. */
function planeOf(centre: LonLat) {
  const [lon0, lat0] = centre;
  const at0 = kmPerDegree(lat0);
  // Between the centre and a position the length of a degree changes evenly enough for its slope at the centre to do.
  const step = 0.01;
  const eastSlope = (kmPerDegree(lat0 + step).east - kmPerDegree(lat0 - step).east) / (2 * step);
  return {
    x: (lon: number, lat: number) => {
      const turned = lon - lon0 - 360 * Math.round((lon - lon0) / 360);
      return turned * (at0.east + (eastSlope * (lat - lat0)) / 2);
    },
    y: (lat: number) => (lat - lat0) * at0.north,
  };
}

function edgeGapSquared(a: PlaneEdges, i: number, b: PlaneEdges, j: number): number {
  if (cross(a, i, b, j)) return 0;
  return Math.min(
    toEdgeSquared(a[i] ?? 0, a[i + 1] ?? 0, b, j),
    toEdgeSquared(a[i + 2] ?? 0, a[i + 3] ?? 0, b, j),
    toEdgeSquared(b[j] ?? 0, b[j + 1] ?? 0, a, i),
    toEdgeSquared(b[j + 2] ?? 0, b[j + 3] ?? 0, a, i),
  );
}

function toEdgeSquared(x: number, y: number, edges: PlaneEdges, at: number): number {
  const fromX = edges[at] ?? 0;
  const fromY = edges[at + 1] ?? 0;
  const alongX = (edges[at + 2] ?? 0) - fromX;
  const alongY = (edges[at + 3] ?? 0) - fromY;
  const length = alongX * alongX + alongY * alongY;
  const t = length === 0 ? 0 : ((x - fromX) * alongX + (y - fromY) * alongY) / length;
  const held = Math.min(1, Math.max(0, t));
  const offX = x - fromX - held * alongX;
  const offY = y - fromY - held * alongY;
  return offX * offX + offY * offY;
}

/** Whether the ends of each edge lie strictly on both sides of the other; edges that only touch have a gap of 0 anyway. */
function cross(a: PlaneEdges, i: number, b: PlaneEdges, j: number): boolean {
  return (
    side(a, i, b[j] ?? 0, b[j + 1] ?? 0) * side(a, i, b[j + 2] ?? 0, b[j + 3] ?? 0) < 0 &&
    side(b, j, a[i] ?? 0, a[i + 1] ?? 0) * side(b, j, a[i + 2] ?? 0, a[i + 3] ?? 0) < 0
  );
}

function side(edges: PlaneEdges, at: number, x: number, y: number): number {
  const fromX = edges[at] ?? 0;
  const fromY = edges[at + 1] ?? 0;
  return ((edges[at + 2] ?? 0) - fromX) * (y - fromY) - ((edges[at + 3] ?? 0) - fromY) * (x - fromX);
}
