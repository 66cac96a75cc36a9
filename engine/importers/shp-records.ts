/**
 * Where the records of a `.shp` lie: by its index when the index agrees with it, else by walking from record to
 * record. A damaged index does not lose a whole file, a file that ends early is refused.
 *
 * Source: Esri, Shapefile Technical Description (July 1998), pages 3 to 5 and 23.
 */
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { MAX_ROWS } from './limits.ts';

/** Content of one record without its header, in bytes of the file. */
export type ShpRecord = { readonly start: number; readonly end: number };
export type ShpRecords = { readonly records: readonly ShpRecord[]; readonly isIndexIgnored: boolean };

const HEADER_BYTES = 100;
const RECORD_HEADER_BYTES = 8;
const INDEX_ENTRY_BYTES = 8;
const FILE_CODE = 9994;
/** Lengths and offsets are counted in words of 16 bits. */
const WORD = 2;

/** All records in order. Errors: `not-a-shapefile`, `shp-truncated`, `too-many-rows`. */
export function findShpRecords(shp: Uint8Array, shx: Uint8Array | null): Result<ShpRecords, ImportError> {
  const view = viewOf(shp);
  if (shp.length < HEADER_BYTES || view.getInt32(0) !== FILE_CODE) return err({ code: 'not-a-shapefile', facts: {} });
  const announced = view.getInt32(24) * WORD;
  if (announced > shp.length) return err({ code: 'shp-truncated', facts: { bytes: shp.length, expected: announced } });
  const indexed = shx === null ? null : byIndex(view, viewOf(shx));
  if (indexed !== null) return limited(indexed, false);
  const end = announced < HEADER_BYTES ? shp.length : announced;
  const walked = byWalking(view, end);
  if (walked === null) return err({ code: 'shp-truncated', facts: { bytes: shp.length, expected: announced } });
  return limited(walked, shx !== null);
}

function limited(records: readonly ShpRecord[], isIndexIgnored: boolean): Result<ShpRecords, ImportError> {
  if (records.length > MAX_ROWS) return err({ code: 'too-many-rows', facts: { limit: MAX_ROWS } });
  return ok({ records, isIndexIgnored });
}

/**
 * Null as soon as one entry points to no record of its number or length. The length is the record's own: some
 * programs write a wrong one into the index.
 */
function byIndex(shp: DataView, shx: DataView): ShpRecord[] | null {
  if (shx.byteLength < HEADER_BYTES || shx.getInt32(24) * WORD !== shx.byteLength) return null;
  const records: ShpRecord[] = [];
  for (let at = HEADER_BYTES; at + INDEX_ENTRY_BYTES <= shx.byteLength; at += INDEX_ENTRY_BYTES) {
    const offset = shx.getInt32(at) * WORD;
    const start = offset + RECORD_HEADER_BYTES;
    if (offset < HEADER_BYTES || start > shp.byteLength) return null;
    const words = shp.getInt32(offset + 4);
    const end = start + words * WORD;
    if (words < 0 || end > shp.byteLength) return null;
    if (shp.getInt32(offset) !== records.length + 1 && shx.getInt32(at + 4) !== words) return null;
    records.push({ start, end });
  }
  return records;
}

/** Null when a record runs beyond the end. */
function byWalking(shp: DataView, fileEnd: number): ShpRecord[] | null {
  const records: ShpRecord[] = [];
  let at = HEADER_BYTES;
  while (at + RECORD_HEADER_BYTES <= fileEnd) {
    const start = at + RECORD_HEADER_BYTES;
    const end = start + shp.getInt32(at + 4) * WORD;
    // Some programs pad the end with zeros; a record has a number and at least its kind.
    if (end === start && shp.getInt32(at) === 0) break;
    if (end < start || end > fileEnd) return null;
    records.push({ start, end });
    at = end;
  }
  return records;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
