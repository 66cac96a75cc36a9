/**
 * Which share of a disc on the ground do polygons cover, nothing counted twice?
 *
 * The disc is swept by parallels. On each, polygons leave intervals between their crossings (inside = an odd number
 * of edges to the west); overlapping polygons merge there, so no polygon boolean that can fail on
 * touching edges is needed. Edges are straight in lon/lat, so crossings are exact; the share is exact along each
 * parallel and sampled across them.
 */
import { lonLat, ringsOf, type Area } from './area.ts';
import { kmPerDegree } from './ellipsoid.ts';
import type { LonLat } from './geodesic.ts';

/** Parallels across the disc: the share is then good to about 0.1 % of the disc (tested against Turf). */
const ROWS = 1024;

type Interval = readonly [west: number, east: number];
/** One parallel of the sweep: its latitude, the disc's interval on it and its width in km. */
type Row = { readonly lat: number; readonly disc: Interval; readonly widthKm: number };

/** Share in [0, 1] of the disc of `radiusKm` round `centre` that the areas cover together. */
export function shareOfDiscCovered(centre: LonLat, radiusKm: number, areas: readonly Area[]): number {
  const rows = sweep(centre, radiusKm);
  const covered: Interval[][] = rows.map(() => []);
  for (const area of areas) {
    for (const turn of [0, -360, 360]) {
      crossings(area, turn, rows).forEach((at, row) => {
        covered[row]?.push(...pairs(at));
      });
    }
  }
  let inside = 0;
  let whole = 0;
  for (const [i, { disc, widthKm }] of rows.entries()) {
    whole += widthKm;
    inside += (widthKm * lengthWithin(covered[i] ?? [], disc)) / (disc[1] - disc[0]);
  }
  return Math.min(1, inside / whole);
}

/** Parallels at the middle of equal strips, south to north; the disc is a circle in the local plane. */
function sweep(centre: LonLat, radiusKm: number): readonly Row[] {
  const step = (2 * radiusKm) / ROWS;
  return Array.from({ length: ROWS }, (_, i) => {
    const northKm = -radiusKm + (i + 0.5) * step;
    const lat = centre[1] + northKm / kmPerDegree(centre[1]).north;
    const halfKm = Math.sqrt(radiusKm ** 2 - northKm ** 2);
    const half = Math.min(180, halfKm / Math.max(1e-9, kmPerDegree(lat).east));
    return { lat, disc: [centre[0] - half, centre[0] + half] as const, widthKm: 2 * halfKm };
  });
}

/** Longitudes at which the area's edges cross each parallel, by row; rows without a crossing are absent. */
function crossings(area: Area, turn: number, rows: readonly Row[]): ReadonlyMap<number, number[]> {
  const found = new Map<number, number[]>();
  for (const ring of ringsOf(area)) {
    for (let i = 0; i + 1 < ring.length; i++) {
      for (const { row, lon } of edgeCrossings(lonLat(ring[i]), lonLat(ring[i + 1]), rows)) {
        const known = found.get(row);
        if (known) known.push(lon + turn);
        else found.set(row, [lon + turn]);
      }
    }
  }
  return found;
}

/** A vertex on a parallel belongs to one of its two edges only: the interval of latitudes is half-open. */
function edgeCrossings(from: LonLat, to: LonLat, rows: readonly Row[]): readonly { row: number; lon: number }[] {
  const south = rows[0]?.lat ?? 0;
  const step = ((rows.at(-1)?.lat ?? 0) - south) / (ROWS - 1);
  const [bottom, top] = [Math.min(from[1], to[1]), Math.max(from[1], to[1])];
  const last = Math.min(ROWS - 1, Math.ceil((top - south) / step));
  const found: { row: number; lon: number }[] = [];
  for (let row = Math.max(0, Math.floor((bottom - south) / step)); row <= last; row++) {
    const lat = rows[row]?.lat ?? NaN;
    if (lat < bottom || lat >= top) continue;
    found.push({ row, lon: from[0] + ((lat - from[1]) / (to[1] - from[1])) * (to[0] - from[0]) });
  }
  return found;
}

function pairs(longitudes: readonly number[]): readonly Interval[] {
  const sorted = [...longitudes].sort((a, b) => a - b);
  return sorted.flatMap((west, i) => (i % 2 === 0 ? [[west, sorted[i + 1] ?? west] as const] : []));
}

/** Length of the union of the intervals inside the window. */
function lengthWithin(intervals: readonly Interval[], [west, east]: Interval): number {
  let length = 0;
  let reached = west;
  for (const [from, to] of [...intervals].sort((a, b) => a[0] - b[0])) {
    const [start, end] = [Math.max(from, reached), Math.min(to, east)];
    if (end > start) length += end - start;
    reached = Math.max(reached, Math.min(to, east));
  }
  return length;
}
