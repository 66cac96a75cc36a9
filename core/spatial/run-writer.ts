/** Writes rings as runs of at most seven edges, each with its box; long edges are cut on the way. */
import { cutsOf, piecesOf } from './cut-edges.ts';
import { UNITS_PER_DEGREE, unitsOf } from './fixed-degrees.ts';
import { RUN_EDGES } from './packed-arrays.ts';
import type { Ring } from './ring-nesting.ts';
import { Growing } from '../lib/growing.ts';

export type WrittenRuns = {
  readonly vertices: Int32Array;
  readonly runFeatures: Uint32Array;
  /** West, south, east, north of each run. */
  readonly boxes: Int32Array;
};

type Placement = {
  readonly feature: number;
  /** Degrees added to every longitude. */
  readonly turn: number;
  readonly isReversed: boolean;
};

/** Collects the runs of all rings of a layer. */
export class RunWriter {
  private readonly vertices = new Growing(Int32Array);
  /** Vertices of the ring at hand, x and y interleaved. */
  private readonly ring = new Growing(Int32Array);
  private readonly runFeatures = new Growing(Uint32Array);
  private readonly boxes = new Growing(Int32Array);

  /** Number of runs so far. */
  get count(): number {
    return this.runFeatures.length;
  }

  /** Adds a ring; one without edges still becomes a run, of one edge without length. */
  addRing(ring: Ring, { feature, turn, isReversed }: Placement): void {
    this.ring.length = 0;
    const { coordinates, end } = ring;
    const step = isReversed ? -1 : 1;
    let vertex = isReversed ? end - 1 : ring.first;
    this.push(coordinates, vertex, turn);
    for (let left = end - ring.first - 1; left > 0; left--, vertex += step) {
      this.edge(coordinates, { from: vertex, to: vertex + step, turn });
    }
    if (this.ring.length === 2) this.push(coordinates, vertex, turn);
    this.close(feature);
  }

  /** Everything that was added. */
  done(): WrittenRuns {
    return {
      vertices: this.vertices.done(),
      runFeatures: this.runFeatures.done(),
      boxes: this.boxes.done(),
    };
  }

  private push(coordinates: Float64Array, vertex: number, turn: number): void {
    this.ring.push(unitsOf(coordinates[2 * vertex] ?? 0) + turn * UNITS_PER_DEGREE);
    this.ring.push(unitsOf(coordinates[2 * vertex + 1] ?? 0));
  }

  private edge(coordinates: Float64Array, { from, to, turn }: { from: number; to: number; turn: number }): void {
    const [x0, y0] = [unitsOf(coordinates[2 * from] ?? 0), unitsOf(coordinates[2 * from + 1] ?? 0)];
    const [x1, y1] = [unitsOf(coordinates[2 * to] ?? 0), unitsOf(coordinates[2 * to + 1] ?? 0)];
    if (piecesOf(x1 - x0, y1 - y0) > 1) {
      for (const [i, cut] of cutsOf(x0, y0, x1 - x0, y1 - y0).entries()) {
        this.ring.push(i % 2 === 0 ? cut + turn * UNITS_PER_DEGREE : cut);
      }
    }
    this.push(coordinates, to, turn);
  }

  private close(feature: number): void {
    const last = this.ring.length / 2 - 1;
    for (let start = 0; start < last; start += RUN_EDGES) this.addRun(start, last, feature);
  }

  /** The run that begins at a vertex of the ring, and its box. */
  private addRun(start: number, last: number, feature: number): void {
    const { array } = this.ring;
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let vertex = start; vertex <= start + RUN_EDGES; vertex++) {
      const at = 2 * Math.min(vertex, last);
      const [x, y] = [array[at] ?? 0, array[at + 1] ?? 0];
      this.vertices.push(x);
      this.vertices.push(y);
      west = Math.min(west, x);
      south = Math.min(south, y);
      east = Math.max(east, x);
      north = Math.max(north, y);
    }
    this.runFeatures.push(feature);
    for (const side of [west, south, east, north]) this.boxes.push(side);
  }
}
