/** Packs layers into one buffer that threads can share and a file can hold. */
import type { AreaSet, LineSet, PointSet } from './feature-sets.ts';
import { openPack, sumsOfPages, type SpatialPack } from './open-pack.ts';
import {
  ALIGNMENT,
  arraysStart,
  BYTE_ORDER,
  ENTRIES_BYTE,
  HEAD_BYTES,
  HEAD_SUM_WORD,
  KINDS,
  LAYERS_WORD,
  MAGIC,
  NAME_BYTES,
  PAGE_BYTES,
  PAGES_WORD,
  ROW_BYTES,
  sumOfHead,
  sumOfWords,
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
  let end = 0;
  const laidOut = named.map(({ name, layer }) => ({
    name,
    layer,
    arrays: arraysOf(layer).map((array) => {
      const at = aligned(end);
      end = at + array.byteLength;
      return { array, at };
    }),
  }));
  const pages = Math.ceil(end / PAGE_BYTES);
  const start = arraysStart(named.length, pages);
  const placed = laidOut.map((one) => ({
    ...one,
    arrays: one.arrays.map(({ array, at }) => ({ array, start: start + at })),
  }));
  const byteLength = start + PAGE_BYTES * pages;
  const buffer = make(byteLength);
  placed.forEach(({ name, layer, arrays }, row) => {
    const at = HEAD_BYTES + ROW_BYTES * row;
    invariant(/^[\w-]{1,64}$/.test(name), 'layers of a pack have short plain names');
    writeText(buffer, at, name);
    new Uint32Array(buffer, at + NAME_BYTES, 1)[0] = KINDS.indexOf(layer.kind);
    writeArrays(buffer, at + ENTRIES_BYTE, arrays);
  });
  seal(buffer, { layers: placed.length, pages, byteLength });
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

type Head = { readonly layers: number; readonly pages: number; readonly byteLength: number };

/** Writes the head, the checksums last. */
function seal(buffer: ArrayBufferLike, { layers, pages, byteLength }: Head): void {
  const head = new Int32Array(buffer, 0, HEAD_BYTES / 4);
  writeText(buffer, 0, MAGIC);
  head[2] = VERSION;
  head[3] = BYTE_ORDER;
  head[LAYERS_WORD] = layers;
  head[PAGES_WORD] = pages;
  new Float64Array(buffer, 24, 1)[0] = byteLength;
  const words = new Int32Array(buffer);
  const [first, size] = [arraysStart(layers, pages) / 4, PAGE_BYTES / 4];
  const sums = sumsOfPages(buffer);
  for (let page = 0; page < pages; page++) {
    sums[page] = sumOfWords(words, first + size * page, first + size * (page + 1));
  }
  head[HEAD_SUM_WORD] = sumOfHead(buffer, arraysStart(layers, pages));
}
