/**
 * Points that stand for a footprint: the middles of squares of equal size that lie in it.
 *
 * ISO 9613-2 section 4 takes a group for one point only from twice its size away; nearer, it has to be divided.
 */
import type { LonLat } from '../geo/geodesic.ts';
import { localMetres, type Metres } from './local-metres.ts';

/** Halvings of the squares for a footprint so narrow that no middle falls into it. *heuristic* */
const HALVINGS = 6;

/**
 * About `pieces` positions in the outline, a ring in WGS 84 degrees whose last corner may repeat the first; at least
 * one, the mean of the corners where the outline has no inside. Rows from south to north, each from west to east.
 */
export function spreadOver(outline: readonly LonLat[], pieces: number): readonly LonLat[] {
  const first: LonLat = outline[0] ?? [NaN, NaN];
  const { toMetres, toLonLat } = localMetres(first);
  const ring = outline.map(toMetres);
  let spacing = Math.sqrt(Math.abs(areaOf(ring)) / Math.max(1, pieces));
  for (let halving = 0; halving <= HALVINGS && spacing > 0; halving += 1, spacing /= 2) {
    const middles = middlesIn(ring, spacing);
    if (middles.length > 0) return middles.map(toLonLat);
  }
  return [toLonLat(meanOf(ring))];
}

function middlesIn(ring: readonly Metres[], spacing: number): readonly Metres[] {
  const [east, north] = [ring.map(([x]) => x), ring.map(([, y]) => y)];
  const [west, south] = [Math.min(...east), Math.min(...north)];
  // As many whole squares as fit, in the middle of the box.
  const [columns, rows] = [countOf(Math.max(...east) - west, spacing), countOf(Math.max(...north) - south, spacing)];
  const left = west + (Math.max(...east) - west - columns * spacing) / 2;
  const below = south + (Math.max(...north) - south - rows * spacing) / 2;
  const found: Metres[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const middle: Metres = [left + (column + 0.5) * spacing, below + (row + 0.5) * spacing];
      if (isInside(ring, middle)) found.push(middle);
    }
  }
  return found;
}

function countOf(length: number, spacing: number): number {
  return Math.max(1, Math.round(length / spacing));
}

function isInside(ring: readonly Metres[], [x, y]: Metres): boolean {
  let inside = false;
  ring.forEach(([ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ax + ((y - ay) * (bx - ax)) / (by - ay)) inside = !inside;
  });
  return inside;
}

function areaOf(ring: readonly Metres[]): number {
  return ring.reduce((sum, [ax, ay], i) => {
    const [bx, by] = ring[(i + 1) % ring.length] ?? [ax, ay];
    return sum + (ax * by - bx * ay) / 2;
  }, 0);
}

function meanOf(ring: readonly Metres[]): Metres {
  const sum = ring.reduce<Metres>(([x, y], [east, north]) => [x + east, y + north], [0, 0]);
  return [sum[0] / ring.length, sum[1] / ring.length];
}
