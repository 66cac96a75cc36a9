/**
 * Do the rings of a polygon lie as they say: holes inside their shell, parts of a multipolygon apart?
 *
 * For rings that do not cross, one vertex that is not on the other ring's edge decides.
 *
 * Source: OGC Simple Features 1.2.1, sections 6.1.11 and 6.1.14.
 */
import type { Position } from 'geojson';

type Ring = readonly Position[];
type Box = readonly [west: number, south: number, east: number, north: number];
type Side = 'inside' | 'outside' | 'edge';

/** True when a hole lies outside its shell or two parts overlap. `polygons` must not cross themselves or each other. */
export function isMisnested(polygons: readonly (readonly Ring[])[]): boolean {
  return polygons.some(hasHoleOutside) || hasOverlap(polygons);
}

function hasHoleOutside([shell, ...holes]: readonly Ring[]): boolean {
  return shell !== undefined && holes.some((hole) => sideOf(hole, shell) === 'outside');
}

function hasOverlap(polygons: readonly (readonly Ring[])[]): boolean {
  const parts = polygons.map((rings) => ({ rings, box: boxOf(rings[0] ?? []) })).sort((a, b) => a.box[0] - b.box[0]);
  return parts.some((part, index) => {
    for (const other of parts.slice(index + 1)) {
      if (other.box[0] > part.box[2]) return false;
      if (touch(part.box, other.box) && (lies(part.rings, other.rings) || lies(other.rings, part.rings))) return true;
    }
    return false;
  });
}

/** True when the shell of the first polygon lies inside the second and in none of its holes. */
function lies([shell = []]: readonly Ring[], [outer = [], ...holes]: readonly Ring[]): boolean {
  return sideOf(shell, outer) === 'inside' && !holes.some((hole) => sideOf(shell, hole) !== 'outside');
}

/** On which side of `around` the ring lies; `edge` when all its vertices are on it. */
function sideOf(ring: Ring, around: Ring): Side {
  for (const position of ring) {
    const side = pointSide(position, around);
    if (side !== 'edge') return side;
  }
  return 'edge';
}

/** Even-odd rule, with the edge told apart. */
function pointSide(position: Position, ring: Ring): Side {
  let isInside = false;
  let previous = ring.at(-1) ?? position;
  for (const corner of ring) {
    if (isOnSegment(position, previous, corner)) return 'edge';
    if (isWestOf(position, previous, corner)) isInside = !isInside;
    previous = corner;
  }
  return isInside ? 'inside' : 'outside';
}

function isOnSegment(
  [x = NaN, y = NaN]: Position,
  [px = NaN, py = NaN]: Position,
  [qx = NaN, qy = NaN]: Position,
): boolean {
  if ((qx - px) * (y - py) !== (qy - py) * (x - px)) return false;
  return Math.min(px, qx) <= x && x <= Math.max(px, qx) && Math.min(py, qy) <= y && y <= Math.max(py, qy);
}

/** True when a ray to the east crosses the segment. */
function isWestOf(
  [x = NaN, y = NaN]: Position,
  [px = NaN, py = NaN]: Position,
  [qx = NaN, qy = NaN]: Position,
): boolean {
  return qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx;
}

function touch(a: Box, b: Box): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

function boxOf(ring: Ring): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = NaN, lat = NaN] of ring) {
    west = Math.min(west, lon);
    south = Math.min(south, lat);
    east = Math.max(east, lon);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}
