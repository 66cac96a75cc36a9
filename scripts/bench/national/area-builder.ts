/** Areas put together vertex by vertex, ring by ring. */
import { Growing } from '../../../core/lib/growing.ts';
import type { AreaSet } from '../../../core/spatial/feature-sets.ts';
import { rounded } from './land.ts';

export class AreaBuilder {
  private readonly coordinates = new Growing(Float64Array);
  private readonly ringStarts = new Growing(Uint32Array);
  private readonly featureStarts = new Growing(Uint32Array);
  private readonly classes = new Growing(Uint8Array);
  private ringStart = 0;

  get features(): number {
    return this.featureStarts.length;
  }

  beginFeature(kind: number): void {
    this.featureStarts.push(this.ringStarts.length);
    this.classes.push(kind);
  }

  beginRing(): void {
    this.ringStart = this.coordinates.length;
    this.ringStarts.push(this.ringStart / 2);
  }

  /** A vertex of the ring that was begun last; one that repeats the vertex before is left out. */
  vertex(lon: number, lat: number): void {
    const { coordinates, ringStart } = this;
    const [x, y] = [rounded(lon), rounded(lat)];
    const last = coordinates.length;
    if (last > ringStart && coordinates.array[last - 2] === x && coordinates.array[last - 1] === y) return;
    coordinates.push(x);
    coordinates.push(y);
  }

  /** Closes the ring that was begun last with its first vertex. */
  endRing(): void {
    const { coordinates, ringStart } = this;
    this.vertex(coordinates.array[ringStart] ?? NaN, coordinates.array[ringStart + 1] ?? NaN);
  }

  done(): AreaSet {
    this.ringStarts.push(this.coordinates.length / 2);
    this.featureStarts.push(this.ringStarts.length - 1);
    return {
      coordinates: this.coordinates.done(),
      ringStarts: this.ringStarts.done(),
      featureStarts: this.featureStarts.done(),
      classes: this.classes.done(),
    };
  }
}

export type Star = {
  readonly lon: number;
  readonly lat: number;
  /** Degrees of latitude, from the centre to the vertex at this share of the turn. */
  readonly radiusAt: (turn: number) => number;
  readonly vertices: number;
};

/** A ring around a centre: it cannot cross itself, whatever its radii. */
export function addStarRing(builder: AreaBuilder, { lon, lat, radiusAt, vertices }: Star): void {
  const stretch = 1 / Math.cos((lat * Math.PI) / 180);
  builder.beginRing();
  for (let i = 0; i < vertices; i += 1) {
    const turn = i / vertices;
    const radius = radiusAt(turn);
    builder.vertex(lon + stretch * radius * Math.cos(2 * Math.PI * turn), lat + radius * Math.sin(2 * Math.PI * turn));
  }
  builder.endRing();
}
