/**
 * A tessellation with crooked borders that neighbours share: a grid whose corners are moved and whose edges wander.
 *
 * Corners move by at most 0.15 of a cell and an edge leaves its chord by less than a fifth of the way to the nearer
 * corner, so that no two borders can meet anywhere but in their corners, and a disc of 0.2 cells about the mean of
 * a cell's corners stays inside it.
 */
import type { SeededRandom } from '../../../core/lib/seeded-random.ts';

const JITTER = 0.15;
const SLOPE = 0.2;

export type GridPlan = {
  readonly west: number;
  readonly south: number;
  /** Size of a cell in degrees. */
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
  /** Segments of one border between two corners: from `least`, up to `most`. */
  readonly segments: { readonly least: number; readonly most: number };
};

export class CrookedGrid {
  readonly plan: GridPlan;
  private readonly corners: Float64Array;
  /** Borders that run along a row, then those that run along a column; inner vertices from `starts`, in degrees. */
  private readonly starts: Uint32Array;
  private readonly inner: Float64Array;

  constructor(plan: GridPlan, random: SeededRandom) {
    this.plan = plan;
    const { columns, rows } = plan;
    this.corners = new Float64Array(2 * (columns + 1) * (rows + 1));
    for (let corner = 0; corner < this.corners.length / 2; corner += 1) {
      const [column, row] = [corner % (columns + 1), Math.floor(corner / (columns + 1))];
      this.corners[2 * corner] = plan.west + (column + JITTER * (2 * random.next() - 1)) * plan.width;
      this.corners[2 * corner + 1] = plan.south + (row + JITTER * (2 * random.next() - 1)) * plan.height;
    }
    const borders = columns * (rows + 1) + (columns + 1) * rows;
    this.starts = new Uint32Array(borders + 1);
    const choices = plan.segments.most - plan.segments.least + 1;
    for (let border = 0; border < borders; border += 1)
      this.starts[border + 1] = (this.starts[border] ?? 0) + plan.segments.least - 1 + random.below(choices);
    this.inner = new Float64Array(2 * (this.starts[borders] ?? 0));
    for (let border = 0; border < borders; border += 1) this.bend(border, random);
  }

  /** Gives every vertex of a cell's border, counter-clockwise from its south-western corner, without closing it. */
  eachVertex(column: number, row: number, vertex: (lon: number, lat: number) => void): void {
    const { columns } = this.plan;
    const vertical = columns * (this.plan.rows + 1);
    const corner = row * (columns + 1) + column;
    this.give(corner, vertex);
    this.giveInner(row * columns + column, 'forwards', vertex);
    this.give(corner + 1, vertex);
    this.giveInner(vertical + corner + 1, 'forwards', vertex);
    this.give(corner + columns + 2, vertex);
    this.giveInner((row + 1) * columns + column, 'backwards', vertex);
    this.give(corner + columns + 1, vertex);
    this.giveInner(vertical + corner, 'backwards', vertex);
  }

  /** Mean of a cell's corners. */
  centre(column: number, row: number): [number, number] {
    const corner = row * (this.plan.columns + 1) + column;
    const four = [corner, corner + 1, corner + this.plan.columns + 1, corner + this.plan.columns + 2];
    const mean = (axis: number) => four.reduce((sum, one) => sum + (this.corners[2 * one + axis] ?? NaN), 0) / 4;
    return [mean(0), mean(1)];
  }

  private ends(border: number): [number, number] {
    const { columns, rows } = this.plan;
    const vertical = border - columns * (rows + 1);
    if (vertical >= 0) return [vertical, vertical + columns + 1];
    const from = Math.floor(border / columns) * (columns + 1) + (border % columns);
    return [from, from + 1];
  }

  /** Sets the inner vertices of a border: a slow bend with some noise, in cells across the chord. */
  private bend(border: number, random: SeededRandom): void {
    const [from, to] = this.ends(border);
    const [x0, y0] = [this.corners[2 * from] ?? NaN, this.corners[2 * from + 1] ?? NaN];
    const [dx, dy] = [(this.corners[2 * to] ?? NaN) - x0, (this.corners[2 * to + 1] ?? NaN) - y0];
    const { width, height } = this.plan;
    const start = this.starts[border] ?? 0;
    const segments = (this.starts[border + 1] ?? 0) - start + 1;
    const phase = 2 * Math.PI * random.next();
    for (let i = 1; i < segments; i += 1) {
      const along = i / segments;
      const swing = 0.6 * Math.sin(phase + 7 * along) + 0.4 * (2 * random.next() - 1);
      const across = SLOPE * Math.min(along, 1 - along) * swing;
      const at = 2 * (start + i - 1);
      this.inner[at] = x0 + along * dx - (across * dy * width) / height;
      this.inner[at + 1] = y0 + along * dy + (across * dx * height) / width;
    }
  }

  private give(corner: number, vertex: (lon: number, lat: number) => void): void {
    vertex(this.corners[2 * corner] ?? NaN, this.corners[2 * corner + 1] ?? NaN);
  }

  private giveInner(border: number, way: 'forwards' | 'backwards', vertex: (lon: number, lat: number) => void): void {
    const [start, end] = [this.starts[border] ?? 0, this.starts[border + 1] ?? 0];
    for (let i = start; i < end; i += 1) {
      const at = 2 * (way === 'forwards' ? i : start + end - 1 - i);
      vertex(this.inner[at] ?? NaN, this.inner[at + 1] ?? NaN);
    }
  }
}
