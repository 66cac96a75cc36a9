/** Packs layers into one buffer that threads can share and a file can hold. */
import type { AreaSet, LineSet, PointSet } from './feature-sets.ts';
import { openPack, sumOfContent, type SpatialPack } from './open-pack.ts';
import {
  ALIGNMENT,
  BYTE_ORDER,
  CONTENT_SUM_WORD,
  ENTRIES_BYTE,
  HEAD_BYTES,
  HEAD_SUM_WORD,
  KINDS,
  LAYERS_WORD,
  MAGIC,
  NAME_BYTES,
  ROW_BYTES,
  sumOfHead,
  tableEnd,
  VERSION,
} from './pack-layout.ts';
import { packAreas } from './packed-areas.ts';
import { arraysOf, type PackedArray, type PackedLayer } from './packed-layer.ts';
import { packLines } from './packed-lines.ts';
import { packPoints } from './packed-points.ts';
import { invariant } from '../lib/invariant.ts';

/** A layer to pack, by the kind of its features. */
export type LayerToPack =
  | { readonly kind: 'points'; readonly set: PointSet }
  | { readonly kind: 'lines'; readonly set: LineSet }
  | { readonly kind: 'areas'; readonly set: AreaSet };

/** Makes the memory of a pack, all zero: at least so many bytes. */
export type MakePackMemory = (bytes: number) => ArrayBufferLike;

/** A pack of layers by name; names are at most 64 letters, digits, hyphens or underscores. */
export function buildPack(
  layers: Readonly<Record<string, LayerToPack>>,
  make: MakePackMemory = (bytes) => new SharedArrayBuffer(bytes),
): SpatialPack {
  const named = Object.entries(layers).map(([name, layer]) => ({ name, layer: packLayer(layer) }));
  let end = tableEnd(named.length);
  const placed = named.map(({ name, layer }) => ({
    name,
    layer,
    arrays: arraysOf(layer).map((array) => {
      const start = aligned(end);
      end = start + array.byteLength;
      return { array, start };
    }),
  }));
  const byteLength = aligned(end);
  const buffer = make(byteLength);
  placed.forEach(({ name, layer, arrays }, row) => {
    const at = HEAD_BYTES + ROW_BYTES * row;
    invariant(/^[\w-]{1,64}$/.test(name), 'layers of a pack have short plain names');
    writeText(buffer, at, name);
    new Uint32Array(buffer, at + NAME_BYTES, 1)[0] = KINDS.indexOf(layer.kind);
    writeArrays(buffer, at + ENTRIES_BYTE, arrays);
  });
  seal(buffer, placed.length, byteLength);
  const opened = openPack(buffer, 'unknown', byteLength);
  invariant(opened.ok, 'a pack just built can be opened');
  return opened.value;
}

/** The pack as bytes to store; a view, not a copy. */
export function packBytes({ buffer, byteLength }: SpatialPack): Uint8Array {
  return new Uint8Array(buffer, 0, byteLength);
}

function packLayer(layer: LayerToPack): PackedLayer {
  switch (layer.kind) {
    case 'points':
      return packPoints(layer.set);
    case 'lines':
      return packLines(layer.set);
    case 'areas':
      return packAreas(layer.set);
  }
}

function aligned(byte: number): number {
  return Math.ceil(byte / ALIGNMENT) * ALIGNMENT;
}

type Placed = { readonly array: PackedArray; readonly start: number };

function writeArrays(buffer: ArrayBufferLike, at: number, arrays: readonly Placed[]): void {
  const entries = new Float64Array(buffer, at, 2 * arrays.length);
  arrays.forEach(({ array, start }, field) => {
    entries[2 * field] = start;
    entries[2 * field + 1] = array.length;
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    new Uint8Array(buffer, start, array.byteLength).set(bytes);
  });
}

function writeText(buffer: ArrayBufferLike, at: number, text: string): void {
  const codes = new Uint8Array(buffer, at, text.length);
  for (let i = 0; i < text.length; i++) codes[i] = text.charCodeAt(i);
}

/** Writes the head, the checksums last. */
function seal(buffer: ArrayBufferLike, layers: number, byteLength: number): void {
  const words = new Uint32Array(buffer, 0, HEAD_BYTES / 4);
  writeText(buffer, 0, MAGIC);
  words[2] = VERSION;
  words[3] = BYTE_ORDER;
  words[LAYERS_WORD] = layers;
  new Float64Array(buffer, 24, 1)[0] = byteLength;
  words.set(sumOfContent(buffer, layers, byteLength), CONTENT_SUM_WORD);
  words[HEAD_SUM_WORD] = sumOfHead(buffer, layers);
}
