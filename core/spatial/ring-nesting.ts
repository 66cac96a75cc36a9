/**
 * Which rings of a feature are outer ones and which are holes, whatever way they were drawn.
 *
 * By parity: a ring that lies in an odd number of the feature's other rings is a hole. Rings may touch one another but
 * not cross; crossing rings are repaired or refused when a layer is imported.
 */

/** A ring as a slice of vertices, the last repeating the first. */
export type Ring = { readonly coordinates: Float64Array; readonly first: number; readonly end: number };

type Box = readonly [west: number, south: number, east: number, north: number];

/** Twice the signed area in square degrees, positive when drawn counter-clockwise. */
export function doubleArea({ coordinates, first, end }: Ring): number {
  const x0 = coordinates[2 * first] ?? 0;
  const y0 = coordinates[2 * first + 1] ?? 0;
  let area = 0;
  for (let vertex = first; vertex + 1 < end; vertex++) {
    const [ax, ay] = [(coordinates[2 * vertex] ?? 0) - x0, (coordinates[2 * vertex + 1] ?? 0) - y0];
    const [bx, by] = [(coordinates[2 * vertex + 2] ?? 0) - x0, (coordinates[2 * vertex + 3] ?? 0) - y0];
    area += ax * by - bx * ay;
  }
  return area;
}

/** West, south, east and north of a ring. */
export function boxOfRing({ coordinates, first, end }: Ring): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let vertex = first; vertex < end; vertex++) {
    const [x, y] = [coordinates[2 * vertex] ?? NaN, coordinates[2 * vertex + 1] ?? NaN];
    west = Math.min(west, x);
    south = Math.min(south, y);
    east = Math.max(east, x);
    north = Math.max(north, y);
  }
  return [west, south, east, north];
}

/** Whether each ring of one feature is a hole. */
export function holesOf(rings: readonly Ring[]): readonly boolean[] {
  if (rings.length === 1) return [false];
  const boxes = rings.map(boxOfRing);
  return rings.map((ring, i) => {
    let holding = 0;
    for (const [j, other] of rings.entries()) {
      if (i !== j && isWithin(boxes[i], boxes[j]) && isRingInside(ring, other)) holding++;
    }
    return holding % 2 === 1;
  });
}

function isWithin(inner: Box | undefined, outer: Box | undefined): boolean {
  if (inner === undefined || outer === undefined) return false;
  return inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3];
}

/** By the first vertex, or middle of an edge, that does not lie on the other ring. */
function isRingInside({ coordinates, first, end }: Ring, other: Ring): boolean {
  for (const share of [0, 0.5]) {
    for (let vertex = first; vertex + 1 < end; vertex++) {
      const x = between(coordinates, 2 * vertex, share);
      const y = between(coordinates, 2 * vertex + 1, share);
      const side = sideOf(other, x, y);
      if (side !== 'on') return side === 'in';
    }
  }
  return false;
}

function between(coordinates: Float64Array, at: number, share: number): number {
  const from = coordinates[at] ?? 0;
  return from + share * ((coordinates[at + 2] ?? 0) - from);
}

function sideOf({ coordinates, first, end }: Ring, x: number, y: number): 'in' | 'out' | 'on' {
  let inside = false;
  for (let vertex = first; vertex + 1 < end; vertex++) {
    const [ax, ay] = [(coordinates[2 * vertex] ?? 0) - x, (coordinates[2 * vertex + 1] ?? 0) - y];
    const [bx, by] = [(coordinates[2 * vertex + 2] ?? 0) - x, (coordinates[2 * vertex + 3] ?? 0) - y];
    const cross = ax * by - bx * ay;
    if (cross === 0 && ax * bx <= 0 && ay * by <= 0) return 'on';
    if (ay > 0 !== by > 0 && cross > 0 === by > ay) inside = !inside;
  }
  return inside ? 'in' : 'out';
}
