/**
 * Do segments of rings cross or overlap, and does a ring touch itself?
 *
 * Rings are cut into short runs of segments. A run is compared only with runs whose boxes meet its own, found by a
 * sweep from west to east: neighbours along a boundary lie close together, so that few do. Everything is in flat
 * arrays of numbers, because a national layer has millions of segments.
 *
 * Source: OGC Simple Features 1.2.1, section 6.1.11 (a polygon is simple and its rings do not cross).
 */
import type { Position } from 'geojson';

type Ring = readonly Position[];
type Crossing = 'none' | 'found' | 'too-many';

/** Pairs compared before giving up; a hostile polygon would take hours. Heuristic: under a second, ten times what a state with 5,000 islands needs. */
const MAX_COMPARISONS = 25_000_000;
/** Segments of a run. Measured on 2,930 territories: see docs/performance.md. */
const RUN = 8;

/** Segment s goes from the position at 4 s of `xy` to that at 4 s + 2. */
type Segments = {
  readonly xy: Float64Array;
  readonly ring: Int32Array;
  /** Its place in its ring. */
  readonly index: Int32Array;
  /** Segments of each ring. */
  readonly counts: readonly number[];
};

/** Run r holds the segments from starts[r] up to starts[r + 1]; its west, south, east and north begin at 4 r of `boxes`. */
type Runs = { readonly length: number; readonly starts: Int32Array; readonly boxes: Float64Array };

/** Whether there is a fault among the rings of one geometry; `too-many` when it would take too long to tell. */
export function findCrossing(rings: readonly Ring[]): Crossing {
  const segments = segmentsOf(rings);
  const runs = runsOf(segments);
  const { length, boxes, starts } = runs;
  const sorted = Int32Array.from({ length }, (_, run) => run).sort((r, s) => num(boxes, 4 * r) - num(boxes, 4 * s));
  const active = new Int32Array(length);
  let comparisons = 0;
  let used = 0;
  for (const run of sorted) {
    const span = [int(starts, run), int(starts, run + 1)] as const;
    let kept = 0;
    comparisons += used;
    for (let at = 0; at < used; at += 1) {
      const other = int(active, at);
      if (num(boxes, 4 * other + 2) < num(boxes, 4 * run)) continue;
      active[kept] = other;
      kept += 1;
      if (!latitudesMeet(boxes, run, other)) continue;
      comparisons += RUN * RUN;
      if (haveConflict(segments, span, [int(starts, other), int(starts, other + 1)])) return 'found';
    }
    active[kept] = run;
    used = kept + 1;
    if (haveConflict(segments, span, span)) return 'found';
    if (comparisons > MAX_COMPARISONS) return 'too-many';
  }
  return 'none';
}

type Span = readonly [from: number, to: number];

function haveConflict(segments: Segments, one: Span, other: Span): boolean {
  const isSame = one === other;
  for (let s = one[0]; s < one[1]; s += 1) {
    for (let t = isSame ? s + 1 : other[0]; t < other[1]; t += 1) if (conflict(segments, s, t)) return true;
  }
  return false;
}

/** Repeated positions are left out: every segment has a length. */
function segmentsOf(rings: readonly Ring[]): Segments {
  const most = rings.reduce((sum, { length }) => sum + length, 0);
  const segments = { xy: new Float64Array(4 * most), ring: new Int32Array(most), index: new Int32Array(most) };
  const counts: number[] = [];
  let at = 0;
  for (const [number, positions] of rings.entries()) {
    const first = at;
    let x = positions[0]?.[0] ?? NaN;
    let y = positions[0]?.[1] ?? NaN;
    for (const position of positions) {
      const [nextX, nextY] = [position[0] ?? NaN, position[1] ?? NaN];
      if (nextX === x && nextY === y) continue;
      segments.xy[4 * at] = x;
      segments.xy[4 * at + 1] = y;
      segments.xy[4 * at + 2] = nextX;
      segments.xy[4 * at + 3] = nextY;
      segments.ring[at] = number;
      segments.index[at] = at - first;
      at += 1;
      x = nextX;
      y = nextY;
    }
    counts.push(at - first);
  }
  return { ...segments, counts };
}

/** No run holds segments of two rings. */
function runsOf({ xy, counts }: Segments): Runs {
  const length = counts.reduce((sum, count) => sum + Math.ceil(count / RUN), 0);
  const starts = new Int32Array(length + 1);
  const boxes = new Float64Array(4 * length);
  let run = 0;
  let next = 0;
  for (const count of counts) {
    const end = next + count;
    while (next < end) {
      const last = Math.min(end, next + RUN);
      writeBox(boxes, 4 * run, xy.subarray(4 * next, 4 * last));
      run += 1;
      starts[run] = last;
      next = last;
    }
  }
  return { length, starts, boxes };
}

function writeBox(boxes: Float64Array, at: number, xy: Float64Array): void {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let next = 0; next < xy.length; next += 2) {
    const x = num(xy, next);
    const y = num(xy, next + 1);
    if (x < west) west = x;
    if (x > east) east = x;
    if (y < south) south = y;
    if (y > north) north = y;
  }
  boxes[at] = west;
  boxes[at + 1] = south;
  boxes[at + 2] = east;
  boxes[at + 3] = north;
}

function latitudesMeet(boxes: Float64Array, one: number, other: number): boolean {
  return num(boxes, 4 * one + 1) <= num(boxes, 4 * other + 3) && num(boxes, 4 * other + 1) <= num(boxes, 4 * one + 3);
}

/** Whether two segments cross or overlap, or touch within a ring other than in the corner they share by right. */
function conflict(segments: Segments, s: number, t: number): boolean {
  const { xy } = segments;
  if (!rangesMeet(xy, 4 * s + 1, 4 * t + 1) || !rangesMeet(xy, 4 * s, 4 * t)) return false;
  // Rounding makes the answer for nearly collinear segments depend on their order: the one farther west is second.
  const gap = lower(xy, 4 * s) - lower(xy, 4 * t);
  const isLater = gap > 0 || (gap === 0 && s > t);
  return isLater ? meetBadly(segments, s, t) : meetBadly(segments, t, s);
}

/** Whether two segments have a common longitude or latitude, by the places of their first ends in `xy`. */
function rangesMeet(xy: Float64Array, p: number, q: number): boolean {
  return lower(xy, p) <= upper(xy, q) && lower(xy, q) <= upper(xy, p);
}

function meetBadly(segments: Segments, s: number, t: number): boolean {
  const { xy, ring } = segments;
  const [sa, ta] = [4 * s, 4 * t];
  const fromT1 = turn(xy, ta, ta + 2, sa);
  const fromT2 = turn(xy, ta, ta + 2, sa + 2);
  // Most pairs whose boxes meet lie on one side.
  if (fromT1 * fromT2 > 0 && ring[s] !== ring[t]) return false;
  const fromS1 = turn(xy, sa, sa + 2, ta);
  const fromS2 = turn(xy, sa, sa + 2, ta + 2);
  if (fromT1 * fromT2 < 0 && fromS1 * fromS2 < 0) return true;
  if (ring[s] !== ring[t] || areNeighbours(segments, s, t)) return fromT1 === 0 && fromT2 === 0 && overlaps(xy, sa, ta);
  const isOn = (side: number, p: number, segment: number) => side === 0 && isWithin(xy, p, segment);
  return isOn(fromT1, sa, ta) || isOn(fromT2, sa + 2, ta) || isOn(fromS1, ta, sa) || isOn(fromS2, ta + 2, sa);
}

/** Segments of one ring that share a corner by right. */
function areNeighbours({ ring, index, counts }: Segments, s: number, t: number): boolean {
  const gap = Math.abs(int(index, s) - int(index, t));
  return gap === 1 || gap === (counts[int(ring, s)] ?? 0) - 1;
}

/** The sign of the area of the triangle: positive when c lies left of a to b. */
function turn(xy: Float64Array, a: number, b: number, c: number): number {
  const [ax, ay] = [num(xy, a), num(xy, a + 1)];
  return Math.sign((num(xy, b) - ax) * (num(xy, c + 1) - ay) - (num(xy, b + 1) - ay) * (num(xy, c) - ax));
}

/** For collinear segments, by the places of their first ends: more than one common point. */
function overlaps(xy: Float64Array, s: number, t: number): boolean {
  const isWide = Math.abs(num(xy, s) - num(xy, s + 2)) > Math.abs(num(xy, s + 1) - num(xy, s + 3));
  const [p, q] = isWide ? [s, t] : [s + 1, t + 1];
  return Math.max(lower(xy, p), lower(xy, q)) < Math.min(upper(xy, p), upper(xy, q));
}

/** For a position on the line of the segment that begins at `s`: between its ends. */
function isWithin(xy: Float64Array, p: number, s: number): boolean {
  const [x, y] = [num(xy, p), num(xy, p + 1)];
  return lower(xy, s) <= x && x <= upper(xy, s) && lower(xy, s + 1) <= y && y <= upper(xy, s + 1);
}

function lower(xy: Float64Array, p: number): number {
  return Math.min(num(xy, p), num(xy, p + 2));
}

function upper(xy: Float64Array, p: number): number {
  return Math.max(num(xy, p), num(xy, p + 2));
}

function num(list: Float64Array, at: number): number {
  return list[at] ?? NaN;
}

function int(list: Int32Array, at: number): number {
  return list[at] ?? 0;
}
