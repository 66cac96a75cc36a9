/**
 * Deflate for GeoTIFF blocks through Node's zlib: several times the speed of the library's own, and a block that would
 * grow beyond what its size in cells allows is refused instead of unpacked.
 */
import { inflateSync } from 'node:zlib';
import { addDecoder, BaseDecoder } from 'geotiff';
import { blockBytes } from './block-bytes.ts';

/** Compression numbers of the TIFF tag: Adobe's and the older private one. Source: TIFF supplement 2. */
const DEFLATE = [8, 32946];

class InflateDecoder extends BaseDecoder {
  override decodeBlock(buffer: ArrayBufferLike): ArrayBufferLike {
    const expected = blockBytes(this.parameters);
    const block = inflateSync(new Uint8Array(buffer), { maxOutputLength: Math.max(expected, 1) });
    if (block.length === expected) return block.buffer.slice(block.byteOffset, block.byteOffset + block.length);
    const whole = new Uint8Array(expected);
    whole.set(block);
    return whole.buffer;
  }
}

/** Puts the decoder in place of the library's; doing it again changes nothing. */
export function useNodeInflate(): void {
  addDecoder(DEFLATE, () => Promise.resolve(InflateDecoder));
}
