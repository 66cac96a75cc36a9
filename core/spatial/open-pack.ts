/** Opens the bytes of a pack without copying them, or says why they are none. */
import { err, ok, type Result } from '../lib/result.ts';
import {
  addWords,
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
  startWordSum,
  sumOfHead,
  tableEnd,
  VERSION,
  type WordSum,
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
 * The pack in a buffer. Its content is summed here, unless the caller has summed the words after the table on reading,
 * or has opened the same buffer before and trusts it. It fills the first `byteLength` bytes of the buffer. The arrays stay views on the buffer, which must not change any more.
 */
export function openPack(
  buffer: ArrayBufferLike,
  content: WordSum | 'unknown' | 'trusted' = 'unknown',
  byteLength: number = buffer.byteLength,
): Result<SpatialPack, PackError> {
  const foreign = foreignness(buffer, byteLength);
  if (foreign !== null) return err(foreign);
  if (!isSound(buffer, content, byteLength)) return err({ code: 'damaged' });
  const count = new Uint32Array(buffer, 0, HEAD_BYTES / 4)[LAYERS_WORD] ?? 0;
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
function isSound(buffer: ArrayBufferLike, content: WordSum | 'unknown' | 'trusted', byteLength: number): boolean {
  const words = new Uint32Array(buffer, 0, HEAD_BYTES / 4);
  const count = words[LAYERS_WORD] ?? 0;
  return (
    new Float64Array(buffer, 24, 1)[0] === byteLength &&
    byteLength % ALIGNMENT === 0 &&
    tableEnd(count) <= byteLength &&
    words[HEAD_SUM_WORD] === sumOfHead(buffer, count) &&
    (content === 'trusted' ||
      isContent(words, content === 'unknown' ? sumOfContent(buffer, count, byteLength) : content))
  );
}

/** Sum over the words after the table. */
export function sumOfContent(buffer: ArrayBufferLike, layers: number, byteLength: number): WordSum {
  const words = new Int32Array(buffer, 0, byteLength / 4);
  const sum = startWordSum();
  addWords(sum, words, tableEnd(layers) / 4, words.length);
  return sum;
}

function isContent(head: Uint32Array, sum: WordSum): boolean {
  return sum.every((one, i) => head[CONTENT_SUM_WORD + i] === one >>> 0);
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
