/**
 * The bytes of a pack: a head, a table of layers, and the arrays of all layers, each on a boundary of 128 bytes.
 *
 *   0   8 bytes   magic
 *   8   u32       version of the format
 *   12  u32       0x01020304, in the byte order of the machine that wrote it
 *   16  u32       number of layers
 *   20  u32       checksum of head and table, taken with this word 0
 *   24  f64       length of the pack in bytes
 *   32  4 x u32   checksum of everything after the table
 *   64  table     a row of 256 bytes a layer: name (64 bytes, zero-filled), kind (u32), 4 bytes of nothing, then for each
 *                 array of the kind its first byte and its number of elements (f64, f64)
 *
 * A pack is a cache: another version, byte order or length is an error, and the pack is built again.
 */

export const HEAD_BYTES = 64;
export const ROW_BYTES = 256;
export const NAME_BYTES = 64;
/** Arrays begin on a line of the processor's cache, records of eight boxes with them. */
export const ALIGNMENT = 128;
export const MAGIC = 'SITESPAK';
/** Raised whenever the meaning of an array changes. */
export const VERSION = 2;
export const BYTE_ORDER = 0x01020304;
/** Word of the head that holds the number of layers. */
export const LAYERS_WORD = 4;
/** Word of the head that holds the checksum of head and table, and first of the four that hold the content's. */
export const HEAD_SUM_WORD = 5;
export const CONTENT_SUM_WORD = 8;

export type LayerKind = 'points' | 'lines' | 'areas';
/** Kinds by the number that stands for them in the table. */
export const KINDS: readonly LayerKind[] = ['points', 'lines', 'areas'];
/** First byte in a row of what it says about its arrays. */
export const ENTRIES_BYTE = NAME_BYTES + 8;

/** Four sums over words of four bytes, so that the processor adds four at a time; each depends on order. */
export type WordSum = Int32Array;

/** A sum over no words. */
export function startWordSum(): WordSum {
  return Int32Array.of(1, 2, 3, 4);
}

/** Adds words `from` to before `to`, whose number is a multiple of four but at the very end. */
export function addWords(sum: WordSum, words: Int32Array, from: number, to: number): void {
  let [a = 0, b = 0, c = 0, d = 0] = sum;
  let word = from;
  for (; word + 3 < to; word += 4) {
    a = (Math.imul(a, 31) + (words[word] ?? 0)) | 0;
    b = (Math.imul(b, 31) + (words[word + 1] ?? 0)) | 0;
    c = (Math.imul(c, 31) + (words[word + 2] ?? 0)) | 0;
    d = (Math.imul(d, 31) + (words[word + 3] ?? 0)) | 0;
  }
  for (; word < to; word++) a = (Math.imul(a, 31) + (words[word] ?? 0)) | 0;
  sum.set([a, b, c, d]);
}

/** Bytes before the arrays of a pack of so many layers. */
export function tableEnd(layers: number): number {
  return HEAD_BYTES + ROW_BYTES * layers;
}

/** Checksum of head and table, whatever the word that holds it says. */
export function sumOfHead(bytes: ArrayBufferLike, layers: number): number {
  const words = new Int32Array(bytes, 0, tableEnd(layers) / 4);
  const sum = startWordSum();
  addWords(sum, words, 0, 4);
  addWords(sum, Int32Array.of(words[4] ?? 0, 0, words[6] ?? 0, words[7] ?? 0), 0, 4);
  addWords(sum, words, 8, words.length);
  return sum.reduce((joined, one) => (Math.imul(joined, 31) + one) | 0) >>> 0;
}
