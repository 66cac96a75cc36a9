/**
 * Writes one Mapbox Vector Tile: features with an id, one number and a geometry, and a note on what was left out.
 *
 * Source: Mapbox Vector Tile Specification 2.1, chapters 4.1 to 4.4.
 */
import { PbfWriter } from 'pbf';
import type { Path } from './clip.ts';
import { POINT, type Kind } from '../workspaces/walk-geometry.ts';

export const EXTENT = 4096;
/** Layer of the features, and of the point whose `drawn` and `given` count them. */
export const FEATURES = 'features';
export const COUNTS = 'counts';

const [MOVE, LINE_TO, CLOSE] = [1, 2, 7] as const;
/** Bytes of a feature beside its geometry: tags, id, lengths. */
const FEATURE_BYTES = 16;

/** Collects the features of a tile. */
export class TileWriter {
  readonly #pbf = new PbfWriter();
  readonly #values = new Map<number, number>();
  #geometry: number[] = [];
  #x = 0;
  #y = 0;
  #bytes = 0;
  features = 0;

  /** About how many bytes the tile has so far. */
  get bytes(): number {
    return this.#bytes;
  }

  point(x: number, y: number): void {
    this.#command(MOVE, 1);
    this.#to(x, y);
  }

  /** A line of at least two different places; null geometry else. */
  line(path: Path): void {
    this.#path(path, 2, false);
  }

  /** A ring of at least three different places, without the closing one; true when it was written. */
  ring(path: Path): boolean {
    return this.#path(path, 3, true);
  }

  /** Ends the feature; one without geometry is none. */
  endFeature(fid: number, kind: Kind, value: number): boolean {
    if (this.#geometry.length === 0) return false;
    const tags = Number.isNaN(value) ? null : [0, this.#valueIndex(value)];
    this.#pbf.writeMessage(
      2,
      (_, pbf) => {
        if (fid >= 0) pbf.writeVarintField(1, fid);
        if (tags !== null) pbf.writePackedVarint(2, tags);
        pbf.writeVarintField(3, kind);
        pbf.writePackedVarint(4, this.#geometry);
      },
      null,
    );
    this.#bytes += FEATURE_BYTES;
    this.#geometry = [];
    this.#x = 0;
    this.#y = 0;
    this.features += 1;
    return true;
  }

  /** The tile; null when nothing was written. */
  finish(drawn: number, given: number): Uint8Array | null {
    const body = this.#pbf.finish();
    const tile = new PbfWriter();
    if (this.features > 0)
      tile.writeMessage(
        3,
        (_, pbf) => {
          this.#writeLayer(pbf, body);
        },
        null,
      );
    if (given > 0)
      tile.writeMessage(
        3,
        (_, pbf) => {
          writeCounts(pbf, drawn, given);
        },
        null,
      );
    const bytes = tile.finish();
    return bytes.length === 0 ? null : bytes.slice();
  }

  #writeLayer(pbf: PbfWriter, features: Uint8Array): void {
    pbf.writeVarintField(15, 2);
    pbf.writeStringField(1, FEATURES);
    // Already fields of this message.
    pbf.realloc(features.length);
    pbf.buf.set(features, pbf.pos);
    pbf.pos += features.length;
    pbf.writeStringField(3, '_value');
    for (const value of this.#values.keys()) writeValue(pbf, value);
    pbf.writeVarintField(5, EXTENT);
  }

  #valueIndex(value: number): number {
    const known = this.#values.get(value) ?? this.#values.size;
    this.#values.set(value, known);
    return known;
  }

  #path(path: Path, least: number, isRing: boolean): boolean {
    const { length } = rounded(path, isRing);
    if (length < least) return false;
    for (let i = 0; i < length; i += 1) {
      if (i === 0) this.#command(MOVE, 1);
      if (i === 1) this.#command(LINE_TO, length - 1);
      this.#to(whole[i * 2] ?? 0, whole[i * 2 + 1] ?? 0);
    }
    if (isRing) this.#command(CLOSE, 1);
    return true;
  }

  #command(id: number, count: number): void {
    this.#push((id & 7) | (count << 3));
  }

  #to(x: number, y: number): void {
    this.#push(zigzag(x - this.#x));
    this.#push(zigzag(y - this.#y));
    this.#x = x;
    this.#y = y;
  }

  #push(value: number): void {
    this.#geometry.push(value);
    this.#bytes += value < 0x80 ? 1 : value < 0x4000 ? 2 : 3;
  }
}

function zigzag(value: number): number {
  return (value << 1) ^ (value >> 31);
}

/** Whole numbers of the last rounded path. */
let whole = new Int32Array(4096);

/** Rounds to whole units and leaves out what falls on the place before; a ring also ends before its first place. */
function rounded(path: Path, isRing: boolean): { readonly length: number } {
  if (whole.length < path.length * 2) whole = new Int32Array(path.length * 4);
  let length = 0;
  for (let i = 0; i < path.length; i += 1) {
    const x = Math.round(path.x(i));
    const y = Math.round(path.y(i));
    if (length > 0 && whole[length * 2 - 2] === x && whole[length * 2 - 1] === y) continue;
    whole[length * 2] = x;
    whole[length * 2 + 1] = y;
    length += 1;
  }
  while (isRing && length > 1 && whole[0] === whole[length * 2 - 2] && whole[1] === whole[length * 2 - 1]) length -= 1;
  return { length };
}

function writeValue(pbf: PbfWriter, value: number): void {
  pbf.writeMessage(
    4,
    (_, inner) => {
      inner.writeDoubleField(3, value);
    },
    null,
  );
}

function writeCounts(pbf: PbfWriter, drawn: number, given: number): void {
  pbf.writeVarintField(15, 2);
  pbf.writeStringField(1, COUNTS);
  pbf.writeMessage(
    2,
    (_, feature) => {
      feature.writePackedVarint(2, [0, 0, 1, 1]);
      feature.writeVarintField(3, POINT);
      feature.writePackedVarint(4, [(MOVE & 7) | 8, zigzag(EXTENT / 2), zigzag(EXTENT / 2)]);
    },
    null,
  );
  pbf.writeStringField(3, 'drawn');
  pbf.writeStringField(3, 'given');
  writeValue(pbf, drawn);
  writeValue(pbf, given);
  pbf.writeVarintField(5, EXTENT);
}
