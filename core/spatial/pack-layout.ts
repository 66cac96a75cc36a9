/**
 * The bytes of a pack: a head, a table of layers, and the arrays of all layers, each on a boundary of 128 bytes.
 *
 *   0   8 bytes   magic
 *   8   u32       version of the format
 *   12  u32       0x01020304, in the byte order of the machine that wrote it
 *   16  u32       number of layers
 *   20  i32       checksum of everything before the arrays, taken with this word 0
 *   24  f64       length of the pack in bytes
 *   32  u32       number of pages of 4,096 bytes that the arrays fill
 *   64  table     a row of 256 bytes a layer: name (64 bytes, zero-filled), kind (u32), 4 bytes of nothing, then for each
 *                 array of the kind its first byte and its number of elements (f64, f64)
 *       sums      a checksum (i32) for each page; the arrays begin on the next page
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
export const VERSION = 3;
export const BYTE_ORDER = 0x01020304;
/** Word of the head that holds the number of layers. */
export const LAYERS_WORD = 4;
/** Word of the head that holds the checksum of what is before the arrays, and the one that holds the number of pages. */
export const HEAD_SUM_WORD = 5;
export const PAGES_WORD = 8;

export type LayerKind = 'points' | 'lines' | 'areas';
/** Kinds by the number that stands for them in the table. */
export const KINDS: readonly LayerKind[] = ['points', 'lines', 'areas'];
/** First byte in a row of what it says about its arrays. */
export const ENTRIES_BYTE = NAME_BYTES + 8;

/** Bytes of a page, each with a checksum of its own, so that a reader may take the pages it needs. */
export const PAGE_BYTES = 4_096;

/** Bytes before the sums of pages: head and table of so many layers. */
export function tableEnd(layers: number): number {
  return HEAD_BYTES + ROW_BYTES * layers;
}

/** First byte of the arrays, on a page of its own. */
export function arraysStart(layers: number, pages: number): number {
  return PAGE_BYTES * Math.ceil((tableEnd(layers) + 4 * pages) / PAGE_BYTES);
}

/** Checksum of whole pages or of a head: four sums over words of four bytes, which depend on order, folded to one. */
export function sumOfWords(words: Int32Array, from: number, to: number): number {
  let [a, b, c, d] = [1, 2, 3, 4];
  let word = from;
  for (; word + 3 < to; word += 4) {
    a = (Math.imul(a, 31) + (words[word] ?? 0)) | 0;
    b = (Math.imul(b, 31) + (words[word + 1] ?? 0)) | 0;
    c = (Math.imul(c, 31) + (words[word + 2] ?? 0)) | 0;
    d = (Math.imul(d, 31) + (words[word + 3] ?? 0)) | 0;
  }
  return [a, b, c, d].reduce((joined, one) => (Math.imul(joined, 31) + one) | 0, 0);
}

/** Checksum of head, table and sums of pages, whatever the word that holds it says. */
export function sumOfHead(bytes: ArrayBufferLike, start: number): number {
  const words = new Int32Array(bytes, 0, start / 4).slice();
  words[HEAD_SUM_WORD] = 0;
  return sumOfWords(words, 0, words.length);
}
