/**
 * LZW for GeoTIFF blocks with an end: the decoder of the reading library follows a damaged table in a circle and grows
 * without bounds, which ends the whole process. Here a block never grows beyond the size of its cells.
 *
 * Source: TIFF 6.0, section 13.
 */
import { addDecoder, BaseDecoder } from 'geotiff';
import { blockBytes } from './block-bytes.ts';

/** Compression number of LZW. Source: TIFF 6.0, section 13. */
const LZW = 5;
const CLEAR = 256;
const END = 257;
const FIRST_FREE = 258;
/** Codes are 9 to 12 bits wide. */
const MIN_BITS = 9;
const MAX_CODES = 4096;

/** The entries made so far, and the stretch of the output that the last code wrote. */
type Table = {
  /** Where in the output the entry of a code starts, and how long it is. */
  readonly starts: Uint32Array;
  readonly lengths: Uint32Array;
  free: number;
  lastStart: number;
  /** 0 after a clear code. */
  lastLength: number;
};

/** Unpacks at most `size` bytes; throws on a code that no table can hold. The rest of a short block stays 0. */
export function unpackLzw(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size);
  const table: Table = {
    starts: new Uint32Array(MAX_CODES),
    lengths: new Uint32Array(MAX_CODES),
    free: FIRST_FREE,
    lastStart: 0,
    lastLength: 0,
  };
  const codes = codeReader(packed);
  let written = 0;
  while (written < size) {
    const code = codes.next(table.free);
    if (code === null || code === END) break;
    if (code === CLEAR) {
      table.free = FIRST_FREE;
      table.lastLength = 0;
      continue;
    }
    const end = write(code, table, { out, at: written });
    addEntry(table);
    table.lastStart = written;
    table.lastLength = end - written;
    written = end;
  }
  return out;
}

/** Writes what a code stands for and gives the new end of the output. The entry about to be made may be named already. */
function write(code: number, table: Table, { out, at }: { readonly out: Uint8Array; readonly at: number }): number {
  const { starts, lengths, free, lastStart, lastLength } = table;
  if (code < CLEAR) {
    out[at] = code;
    return at + 1;
  }
  if (code < free) return repeat(out, starts[code] ?? 0, { at, length: lengths[code] ?? 0 });
  if (code > free || lastLength === 0) throw new Error(`no entry for code ${code}`);
  return repeat(out, lastStart, { at, length: lastLength + 1 });
}

/** The last stretch and the byte after it become an entry. */
function addEntry(table: Table): void {
  if (table.lastLength === 0 || table.free >= MAX_CODES) return;
  table.starts[table.free] = table.lastStart;
  table.lengths[table.free] = table.lastLength + 1;
  table.free += 1;
}

/** Copies a stretch of the output to its end, byte by byte because the two may overlap; gives the new end. */
function repeat(
  out: Uint8Array,
  from: number,
  { at, length }: { readonly at: number; readonly length: number },
): number {
  const end = Math.min(out.length, at + length);
  for (let i = at; i < end; i += 1) out[i] = out[from + i - at] ?? 0;
  return end;
}

/** Codes from the highest bit down; a code is one bit wider from one entry before the table needs it. */
function codeReader(packed: Uint8Array): { readonly next: (free: number) => number | null } {
  let [at, buffer, bits] = [0, 0, 0];
  return {
    next(free) {
      const width = Math.min(12, Math.max(MIN_BITS, 32 - Math.clz32(free + 1)));
      while (bits < width) {
        const byte = packed[at];
        if (byte === undefined) return null;
        buffer = ((buffer << 8) | byte) & 0xfffff;
        bits += 8;
        at += 1;
      }
      bits -= width;
      return (buffer >> bits) & ((1 << width) - 1);
    },
  };
}

class LzwDecoder extends BaseDecoder {
  override decodeBlock(buffer: ArrayBufferLike): ArrayBufferLike {
    return unpackLzw(new Uint8Array(buffer), blockBytes(this.parameters)).buffer;
  }
}

/** Puts the decoder in place of the library's; doing it again changes nothing. */
export function useBoundedLzw(): void {
  addDecoder([LZW], () => Promise.resolve(LzwDecoder));
}
