/**
 * Rings of a shapefile to polygons: outer rings run clockwise, holes the other way, and a hole belongs to the
 * smallest outer ring around it. A hole that lies in none stands for itself, so that nothing is lost.
 *
 * Source: Esri, Shapefile Technical Description (July 1998), page 8.
 */
import type { Geometry, Position } from 'geojson';

type Box = readonly [west: number, south: number, east: number, north: number];
type Outer = { readonly rings: Position[][]; readonly box: Box; readonly area: number };

/** Edges looked at to place the holes of one geometry; more is no honest file. Heuristic. */
const MAX_EDGES = 20_000_000;

/** A polygon, or several; `unreadable` when placing the holes would take too long. */
export function groupRings(pieces: readonly Position[][]): Geometry | 'unreadable' {
  const rings = pieces.filter((ring) => ring.length > 0);
  if (rings.length === 1) return { type: 'Polygon', coordinates: rings };
  const outers: Outer[] = [];
  const holes: Position[][] = [];
  for (const ring of rings) {
    const area = signedArea(ring);
    if (area <= 0) outers.push({ rings: [ring], box: boxOf(ring), area: -area });
    else holes.push(ring);
  }
  const around = outers.toSorted((a, b) => a.area - b.area);
  let edges = 0;
  for (const hole of holes) {
    const [point] = hole;
    const box = boxOf(hole);
    const owner = around.find((outer) => {
      if (point === undefined || !contains(outer.box, box)) return false;
      edges += outer.rings[0]?.length ?? 0;
      return edges <= MAX_EDGES && holdsHole(outer.rings[0] ?? [], hole);
    });
    if (edges > MAX_EDGES) return 'unreadable';
    if (owner === undefined) outers.push({ rings: [hole], box, area: 0 });
    else owner.rings.push(hole);
  }
  const [only] = outers;
  if (outers.length === 1 && only !== undefined) return { type: 'Polygon', coordinates: only.rings };
  return { type: 'MultiPolygon', coordinates: outers.map((outer) => outer.rings) };
}

/** Twice the shoelace sum, relative to the first corner to keep large coordinates exact; positive when counter-clockwise. */
function signedArea(ring: readonly Position[]): number {
  const [[x0 = 0, y0 = 0] = []] = ring;
  let sum = 0;
  let [px, py] = [0, 0];
  for (const [x = 0, y = 0] of ring) {
    const [dx, dy] = [x - x0, y - y0];
    sum += px * dy - dx * py;
    [px, py] = [dx, dy];
  }
  return sum;
}

function boxOf(ring: readonly Position[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = NaN, y = NaN] of ring) {
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  return [west, south, east, north];
}

function contains(outer: Box, inner: Box): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

/** Corners of a hole tried until one is no corner of the ring around it. Heuristic. */
const CORNERS_TRIED = 8;

/** Whether a corner of the hole that the ring does not share lies inside; a hole that only touches counts as inside. */
function holdsHole(ring: readonly Position[], hole: readonly Position[]): boolean {
  const free = hole.slice(0, CORNERS_TRIED).find(([x, y]) => !ring.some(([rx, ry]) => rx === x && ry === y));
  return free === undefined || isInside(ring, free);
}

/** Even-odd rule. */
function isInside(ring: readonly Position[], [x = NaN, y = NaN]: Position): boolean {
  let inside = false;
  let [px = NaN, py = NaN] = ring.at(-1) ?? [];
  for (const [qx = NaN, qy = NaN] of ring) {
    if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside;
    [px, py] = [qx, qy];
  }
  return inside;
}
