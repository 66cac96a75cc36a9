/** Cuts lines and rings to a square, in the units of a tile. */

/** Vertices in turn, x and y; reused from feature to feature. */
export class Path {
  xy = new Float64Array(2048);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  push(x: number, y: number): void {
    if (this.length * 2 === this.xy.length) {
      const larger = new Float64Array(this.xy.length * 2);
      larger.set(this.xy);
      this.xy = larger;
    }
    this.xy[this.length * 2] = x;
    this.xy[this.length * 2 + 1] = y;
    this.length += 1;
  }

  x(i: number): number {
    return this.xy[i * 2] ?? 0;
  }

  y(i: number): number {
    return this.xy[i * 2 + 1] ?? 0;
  }
}

/**
 * The pieces of a line between `low` and `high` on both axes, each to `emit` as it is found; the path given to it is
 * used again for the next. Liang and Barsky, 1984.
 */
export function clipLine(line: Path, low: number, high: number, emit: (piece: Path) => void): void {
  piece.clear();
  for (let i = 1; i < line.length; i += 1) {
    const x = line.x(i - 1);
    const y = line.y(i - 1);
    const dx = line.x(i) - x;
    const dy = line.y(i) - y;
    const span = inside({ x, y, dx, dy }, low, high);
    if (span === null) continue;
    if (piece.length === 0 || span[0] > 0) {
      if (piece.length > 1) emit(piece);
      piece.clear();
      piece.push(x + span[0] * dx, y + span[0] * dy);
    }
    piece.push(x + span[1] * dx, y + span[1] * dy);
    if (span[1] < 1) {
      emit(piece);
      piece.clear();
    }
  }
  if (piece.length > 1) emit(piece);
}

const piece = new Path();

type Segment = { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number };

/** The shares of the segment at which it enters and leaves the square; null when it misses. */
function inside({ x, y, dx, dy }: Segment, low: number, high: number): readonly [number, number] | null {
  let from = 0;
  let to = 1;
  for (const [start, step] of [
    [x, dx],
    [y, dy],
  ] as const) {
    if (step === 0) {
      if (start < low || start > high) return null;
      continue;
    }
    const a = (low - start) / step;
    const b = (high - start) / step;
    from = Math.max(from, Math.min(a, b));
    to = Math.min(to, Math.max(a, b));
  }
  return from <= to ? [from, to] : null;
}

/**
 * The part of a ring between `low` and `high`, as one ring; empty when none is. Where it leaves the square it runs
 * along the edge. Sutherland and Hodgman, 1974. The path is used again by the next call.
 */
export function clipRing(ring: Path, low: number, high: number): Path {
  let from = ring;
  let to = ringA;
  for (const [axis, limit, keepsAbove] of [
    [0, low, true],
    [0, high, false],
    [1, low, true],
    [1, high, false],
  ] as const) {
    clipSide(from, to, { axis, limit, keepsAbove });
    from = to;
    to = to === ringA ? ringB : ringA;
  }
  return from;
}

const ringA = new Path();
const ringB = new Path();

type Side = { readonly axis: 0 | 1; readonly limit: number; readonly keepsAbove: boolean };

function clipSide(from: Path, to: Path, { axis, limit, keepsAbove }: Side): void {
  to.clear();
  const at = (i: number) => from.xy[i * 2 + axis] ?? 0;
  const isIn = (value: number) => (keepsAbove ? value >= limit : value <= limit);
  for (let i = 0, before = from.length - 1; i < from.length; before = i, i += 1) {
    const [a, b] = [at(before), at(i)];
    if (isIn(a) !== isIn(b)) {
      const share = (limit - a) / (b - a);
      const cross = (p: number, q: number) => p + share * (q - p);
      to.push(
        axis === 0 ? limit : cross(from.x(before), from.x(i)),
        axis === 1 ? limit : cross(from.y(before), from.y(i)),
      );
    }
    if (isIn(b)) to.push(from.x(i), from.y(i));
  }
}
