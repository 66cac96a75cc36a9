/**
 * Reads a geometry of a GeoPackage straight into whatever takes its vertices, without an object a vertex.
 *
 * Source: OGC 12-128r18, clause 2.1.3.1.1; OGC 06-103r4 (WKB).
 */

export const POINT = 1;
export const LINE = 2;
export const AREA = 3;
/** Numbers of the Mapbox Vector Tile specification 2.1, clause 4.3.4. */
export type Kind = typeof POINT | typeof LINE | typeof AREA;

/** Takes the parts of geometries: points and lines end as parts, rings as rings. */
export type GeometrySink = {
  vertex: (lon: number, lat: number) => void;
  endPart: () => void;
  endRing: (isOuter: boolean) => void;
};

/** Bytes of the envelope by its code in the header flags. */
const ENVELOPE_BYTES = [0, 32, 48, 48, 64] as const;
/** Dimension by WKB code 1 to 6: the multi kinds repeat the plain ones. */
const KIND_OF: readonly (Kind | undefined)[] = [undefined, POINT, LINE, AREA, POINT, LINE, AREA];

/**
 * Gives the parts of the geometry to the sink and answers its kind; null when the blob is empty, damaged or of no known
 * kind: the sink may have heard of some parts by then, and forgets them.
 */
export function walkGeometry(sink: GeometrySink, blob: Uint8Array): Kind | null {
  if (blob.length < 13 || blob[0] !== 0x47 || blob[1] !== 0x50) return null;
  const flags = blob[3] ?? 0;
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
  if (envelope === undefined || (flags & 0x10) !== 0) return null;
  try {
    return new Walk(sink, new DataView(blob.buffer, blob.byteOffset, blob.byteLength), 8 + envelope).geometry();
  } catch (cause) {
    // A read past the end: the blob is shorter than its counts say.
    if (!(cause instanceof RangeError)) throw cause;
    return null;
  }
}

class Walk {
  private readonly sink: GeometrySink;
  private readonly view: DataView;
  private offset: number;

  constructor(sink: GeometrySink, view: DataView, offset: number) {
    this.sink = sink;
    this.view = view;
    this.offset = offset;
  }

  geometry(): Kind | null {
    const little = this.view.getUint8(this.offset) === 1;
    const code = this.view.getUint32(this.offset + 1, little);
    this.offset += 5;
    const plain = code % 1000;
    // ISO: +1000 Z, +2000 M, +3000 ZM.
    const stride = 16 + 8 * ([0, 1, 1, 2][Math.floor(code / 1000)] ?? 0);
    const kind = KIND_OF[plain] ?? null;
    if (kind === null) return null;
    if (plain > 3) for (let left = this.uint(little); left > 0; left -= 1) this.geometry();
    else if (kind === POINT) this.line(1, little, stride);
    else if (kind === LINE) this.line(this.uint(little), little, stride);
    else this.polygon(little, stride);
    return kind;
  }

  private polygon(little: boolean, stride: number): void {
    const rings = this.uint(little);
    for (let ring = 0; ring < rings; ring += 1) {
      this.vertices(this.uint(little), little, stride);
      this.sink.endRing(ring === 0);
    }
  }

  private line(count: number, little: boolean, stride: number): void {
    this.vertices(count, little, stride);
    this.sink.endPart();
  }

  private vertices(count: number, little: boolean, stride: number): void {
    for (let left = count; left > 0; left -= 1) {
      const lon = this.view.getFloat64(this.offset, little);
      const lat = this.view.getFloat64(this.offset + 8, little);
      this.offset += stride;
      if (Number.isFinite(lon) && Number.isFinite(lat)) this.sink.vertex(lon, lat);
    }
  }

  private uint(little: boolean): number {
    const value = this.view.getUint32(this.offset, little);
    this.offset += 4;
    return value;
  }
}
