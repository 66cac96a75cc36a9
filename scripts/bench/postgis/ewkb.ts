/**
 * Layers as files for PostgreSQL's COPY in binary, geometries as EWKB in longitude and latitude (SRID 4326).
 *
 * Formats: PostgreSQL documentation, COPY, "Binary Format"; PostGIS manual, "Extended WKB".
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import type { AreaSet } from '../../../core/spatial/feature-sets.ts';
import { polygonsOf } from './polygons.ts';

const SRID = 4326;
const WITH_SRID = 0x20000000;
const POINT = 1;
const LINE = 2;
const POLYGON = 3;
const MULTI_POLYGON = 6;
const SIGNATURE = Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1');
/** Bytes gathered before they are written. */
const ROOM = 8 << 20;

/** Rows of whole numbers, numbers and a geometry, written as they come. */
export class CopyFile {
  private readonly file: number;
  private buffer = Buffer.alloc(ROOM);
  private used = 0;

  constructor(path: string) {
    this.file = openSync(path, 'w');
    SIGNATURE.copy(this.buffer);
    // No flags and no extension.
    this.used = SIGNATURE.length + 8;
  }

  pointRow(id: number, value: number, { lon, lat }: { readonly lon: number; readonly lat: number }): void {
    this.row(3, 64);
    this.integer(id);
    this.int32(8);
    this.used = this.buffer.writeDoubleBE(value, this.used);
    this.int32(1 + 4 + 4 + 16);
    this.geometry(POINT | WITH_SRID);
    this.double(lon);
    this.double(lat);
  }

  /** `vertices`: lon, lat interleaved. */
  lineRow(id: number, vertices: readonly number[]): void {
    this.row(2, 64 + 8 * vertices.length);
    this.integer(id);
    this.int32(1 + 4 + 4 + 4 + 8 * vertices.length);
    this.geometry(LINE | WITH_SRID);
    this.count(vertices.length / 2);
    for (const degrees of vertices) this.double(degrees);
  }

  areaRow(areas: AreaSet, feature: number): void {
    const polygons = polygonsOf(areas, feature);
    const vertices = (ring: number) => (areas.ringStarts[ring + 1] ?? 0) - (areas.ringStarts[ring] ?? 0);
    const size = polygons.reduce(
      (bytes, rings) => rings.reduce((sum, ring) => sum + 4 + 16 * vertices(ring), bytes + 9),
      1 + 4 + 4 + 4,
    );
    this.row(3, size + 64);
    this.integer(feature);
    this.integer(areas.classes[feature] ?? 0);
    this.int32(size);
    this.geometry(MULTI_POLYGON | WITH_SRID);
    this.count(polygons.length);
    for (const rings of polygons) {
      this.geometry(POLYGON);
      this.count(rings.length);
      for (const ring of rings) {
        this.count(vertices(ring));
        const start = areas.ringStarts[ring] ?? 0;
        for (let i = 2 * start; i < 2 * (start + vertices(ring)); i += 1) this.double(areas.coordinates[i] ?? NaN);
      }
    }
  }

  close(): void {
    this.used = this.buffer.writeInt16BE(-1, this.used);
    writeSync(this.file, this.buffer, 0, this.used);
    closeSync(this.file);
  }

  private row(fields: number, size: number): void {
    if (this.used + size > this.buffer.length) {
      writeSync(this.file, this.buffer, 0, this.used);
      this.used = 0;
      if (size > this.buffer.length) this.buffer = Buffer.alloc(2 * size);
    }
    this.used = this.buffer.writeInt16BE(fields, this.used);
  }

  private integer(value: number): void {
    this.int32(4);
    this.int32(value);
  }

  private int32(value: number): void {
    this.used = this.buffer.writeInt32BE(value, this.used);
  }

  private geometry(type: number): void {
    this.buffer[this.used] = 1;
    this.used = this.buffer.writeUInt32LE(type >>> 0, this.used + 1);
    if ((type & WITH_SRID) !== 0) this.count(SRID);
  }

  private count(value: number): void {
    this.used = this.buffer.writeUInt32LE(value, this.used);
  }

  private double(value: number): void {
    this.used = this.buffer.writeDoubleLE(value, this.used);
  }
}
