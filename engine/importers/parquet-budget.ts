/** Decompression that stops: pages say how much they unpack to, and a small file must not fill the memory. */
import { compressors } from 'hyparquet-compressors';
import type { Compressors } from 'hyparquet';

/** Bytes of all pages of a file, unpacked. Heuristic: four times the largest file that is read. */
export const MAX_PARQUET_BYTES = 2 * 1024 * 1024 * 1024;

/** The library's decompressors with one budget for a whole file; beyond it they throw. */
export function budgetedCompressors(): Compressors {
  let left = MAX_PARQUET_BYTES;
  return Object.fromEntries(
    Object.entries(compressors).map(([codec, decompress]) => [
      codec,
      (input: Uint8Array, outputLength: number) => {
        left -= outputLength;
        if (left < 0) throw new RangeError('the pages unpack to more than is read');
        return decompress(input, outputLength);
      },
    ]),
  );
}
