/** Writes rings as runs of at most eight edges, each with its box; long edges are cut on the way. */
import { FAN_OUT } from './box-tree.ts';
import { cutsOf, piecesOf } from './cut-edges.ts';
import { UNITS_PER_DEGREE, unitsOf } from './fixed-degrees.ts';
import type { Ring } from './ring-nesting.ts';
import { Growing } from '../lib/growing.ts';
import { invariant } from '../lib/invariant.ts';

/** A run names its first vertex in 29 bits. */
const MOST_VERTICES = 2 ** 29;

export type WrittenRuns = {
  readonly vertices: Int32Array;
  readonly runs: Uint32Array;
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
  private readonly runs = new Growing(Uint32Array);
  private readonly runFeatures = new Growing(Uint32Array);
  private readonly boxes = new Growing(Int32Array);

  /** Number of runs so far. */
  get count(): number {
    return this.runs.length;
  }

  /** Adds a ring; one without edges still becomes a run, of one edge without length. */
  addRing(ring: Ring, { feature, turn, isReversed }: Placement): void {
    const first = this.vertices.length / 2;
    const { coordinates, end } = ring;
    const step = isReversed ? -1 : 1;
    let vertex = isReversed ? end - 1 : ring.first;
    this.push(coordinates, vertex, turn);
    for (let left = end - ring.first - 1; left > 0; left--, vertex += step) {
      this.edge(coordinates, { from: vertex, to: vertex + step, turn });
    }
    if (this.vertices.length / 2 === first + 1) this.push(coordinates, vertex, turn);
    this.close(first, feature);
  }

  /** Everything that was added. */
  done(): WrittenRuns {
    return {
      vertices: this.vertices.done(),
      runs: this.runs.done(),
      runFeatures: this.runFeatures.done(),
      boxes: this.boxes.done(),
    };
  }

  private push(coordinates: Float64Array, vertex: number, turn: number): void {
    this.vertices.push(unitsOf(coordinates[2 * vertex] ?? 0) + turn * UNITS_PER_DEGREE);
    this.vertices.push(unitsOf(coordinates[2 * vertex + 1] ?? 0));
  }

  private edge(coordinates: Float64Array, { from, to, turn }: { from: number; to: number; turn: number }): void {
    const [x0, y0] = [unitsOf(coordinates[2 * from] ?? 0), unitsOf(coordinates[2 * from + 1] ?? 0)];
    const [x1, y1] = [unitsOf(coordinates[2 * to] ?? 0), unitsOf(coordinates[2 * to + 1] ?? 0)];
    if (piecesOf(x1 - x0, y1 - y0) > 1) {
      for (const [i, cut] of cutsOf(x0, y0, x1 - x0, y1 - y0).entries()) {
        this.vertices.push(i % 2 === 0 ? cut + turn * UNITS_PER_DEGREE : cut);
      }
    }
    this.push(coordinates, to, turn);
  }

  private close(first: number, feature: number): void {
    const last = this.vertices.length / 2 - 1;
    invariant(last < MOST_VERTICES, 'a layer has fewer vertices than a run can name');
    const { array } = this.vertices;
    for (let start = first; start < last; start += FAN_OUT) {
      const edges = Math.min(FAN_OUT, last - start);
      let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let vertex = start; vertex <= start + edges; vertex++) {
        const [x, y] = [array[2 * vertex] ?? 0, array[2 * vertex + 1] ?? 0];
        west = Math.min(west, x);
        south = Math.min(south, y);
        east = Math.max(east, x);
        north = Math.max(north, y);
      }
      this.runs.push(FAN_OUT * start + edges - 1);
      this.runFeatures.push(feature);
      for (const side of [west, south, east, north]) this.boxes.push(side);
    }
  }
}
