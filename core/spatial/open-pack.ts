/** Opens the bytes of a pack without copying them, or says why they are none. */
import { err, ok, type Result } from '../lib/result.ts';
import {
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
  tableEnd,
  VERSION,
} from './pack-layout.ts';
import { readLayer, type ArrayReader, type PackedLayer } from './packed-layer.ts';

export type SpatialPack = {
  /** Everything, as it is stored, in the first `byteLength` bytes; what is behind them belongs to others. */
  readonly buffer: ArrayBufferLike;
  readonly byteLength: number;
  readonly layers: ReadonlyMap<string, PackedLayer>;
};

/** Why bytes are no pack; in every case it is built again. */
export type PackError =
  | { readonly code: 'not-a-pack' }
  | { readonly code: 'other-version'; readonly version: number }
  | { readonly code: 'other-byte-order' }
  | { readonly code: 'damaged' };

/**
 * The pack that fills the first `byteLength` bytes of a buffer. All of it is summed here, unless its pages are trusted: their sums were told on
 * reading or will be, or the same buffer was opened before. The arrays stay views on the buffer, which must not change any more.
 */
export function openPack(
  buffer: ArrayBufferLike,
  content: 'unknown' | 'trusted' = 'unknown',
  byteLength: number = buffer.byteLength,
): Result<SpatialPack, PackError> {
  const foreign = foreignness(buffer, byteLength);
  if (foreign !== null) return err(foreign);
  if (!isSound(buffer, content, byteLength)) return err({ code: 'damaged' });
  const count = headOf(buffer).layers;
  const layers = new Map<string, PackedLayer>();
  for (let row = 0; row < count; row++) {
    const layer = layerIn(buffer, HEAD_BYTES + ROW_BYTES * row);
    if (layer === null) return err({ code: 'damaged' });
    layers.set(textIn(buffer, HEAD_BYTES + ROW_BYTES * row, NAME_BYTES), layer);
  }
  return ok({ buffer, byteLength, layers });
}

/** Why the bytes are not of a pack that this version can read on this machine. */
function foreignness(buffer: ArrayBufferLike, byteLength: number): PackError | null {
  if (byteLength < HEAD_BYTES || textIn(buffer, 0, MAGIC.length) !== MAGIC) return { code: 'not-a-pack' };
  const words = new Uint32Array(buffer, 0, HEAD_BYTES / 4);
  if (words[3] !== BYTE_ORDER) return { code: 'other-byte-order' };
  return words[2] === VERSION ? null : { code: 'other-version', version: words[2] ?? 0 };
}

/** Whether length and checksums are those that the head names. */
function isSound(buffer: ArrayBufferLike, content: 'unknown' | 'trusted', byteLength: number): boolean {
  const { start, pages } = headOf(buffer);
  return (
    new Float64Array(buffer, 24, 1)[0] === byteLength &&
    start + PAGE_BYTES * pages === byteLength &&
    new Int32Array(buffer, 4 * HEAD_SUM_WORD, 1)[0] === sumOfHead(buffer, start) &&
    (content === 'trusted' || arePagesSound(buffer))
  );
}

/** What the head of a pack says: its layers, its pages and where they start; only true when the pack is sound. */
export function headOf(buffer: ArrayBufferLike): {
  readonly layers: number;
  readonly pages: number;
  readonly start: number;
} {
  const words = new Uint32Array(buffer, 0, HEAD_BYTES / 4);
  const [layers, pages] = [words[LAYERS_WORD] ?? 0, words[PAGES_WORD] ?? 0];
  return { layers, pages, start: arraysStart(layers, pages) };
}

/** The checksums of a pack's pages as they are stored. */
export function sumsOfPages(buffer: ArrayBufferLike): Int32Array {
  const { layers, pages } = headOf(buffer);
  return new Int32Array(buffer, tableEnd(layers), pages);
}

function arePagesSound(buffer: ArrayBufferLike): boolean {
  const words = new Int32Array(buffer);
  const first = headOf(buffer).start / 4;
  const size = PAGE_BYTES / 4;
  return sumsOfPages(buffer).every(
    (sum, page) => sumOfWords(words, first + size * page, first + size * (page + 1)) === sum,
  );
}

function layerIn(buffer: ArrayBufferLike, row: number): PackedLayer | null {
  const kind = KINDS[new Uint32Array(buffer, row + NAME_BYTES, 1)[0] ?? NaN];
  if (kind === undefined) return null;
  const entries = new Float64Array(buffer, row + ENTRIES_BYTE, (ROW_BYTES - ENTRIES_BYTE) / 8);
  try {
    return readLayer(kind, arrayReader(buffer, entries));
  } catch (cause) {
    // An array that would begin or end outside the buffer.
    if (cause instanceof RangeError) return null;
    throw cause;
  }
}

function arrayReader(buffer: ArrayBufferLike, entries: Float64Array): ArrayReader {
  let field = 0;
  const next = () => {
    const [start, length] = [entries[2 * field] ?? NaN, entries[2 * field + 1] ?? NaN];
    field++;
    return { start, length };
  };
  return {
    int32: () => {
      const { start, length } = next();
      return new Int32Array(buffer, start, length);
    },
    uint32: () => {
      const { start, length } = next();
      return new Uint32Array(buffer, start, length);
    },
    float64: () => {
      const { start, length } = next();
      return new Float64Array(buffer, start, length);
    },
    uint8: () => {
      const { start, length } = next();
      return new Uint8Array(buffer, start, length);
    },
  };
}

function textIn(buffer: ArrayBufferLike, start: number, length: number): string {
  const codes = new Uint8Array(buffer, start, length);
  const end = codes.indexOf(0);
  return String.fromCharCode(...codes.subarray(0, end < 0 ? length : end));
}
