/**
 * A dBASE table to cells: dBASE III to 7, FoxPro and what GIS programs make of them.
 *
 * Text is trimmed at the end, dates become ISO text, deleted rows are left out, memos and binary columns stay empty
 * with a note. Source: dBASE file structure, independent-software.com/dbase; Visual FoxPro table structure.
 */
import type { Cell } from '../../core/layers/imported-feature.ts';
import type { FindingLog } from '../../core/layers/finding-log.ts';
import type { ImportError } from '../../core/layers/import-review.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { codePage, type DecodeCell } from './code-pages.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from './limits.ts';

export type DbfTable = {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly codePage: string;
  /** Cells of a row by column, from 0; null when the row is marked as deleted. */
  readonly row: (index: number) => [string, Cell][] | null;
};

type Field = { readonly name: string; readonly type: string; readonly start: number; readonly length: number };
type Given = { readonly bytes: Uint8Array; readonly cpg: string | null; readonly log: FindingLog };

const HEADER_BYTES = 32;
const FIELD_BYTES = 32;
const END_OF_FIELDS = 0x0d;
const DELETED = 0x2a;
/** Types whose values stand in another file or are no text: memo, general, picture, binary. */
const BINARY = new Set(['M', 'G', 'P', 'W', 'Q']);

/** The table, or why it is none. Errors: `dbf-unreadable`, `dbf-truncated`, `too-many-rows`, `too-many-columns`. */
export function readDbf({ bytes, cpg, log }: Given): Result<DbfTable, ImportError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_BYTES) return err({ code: 'dbf-unreadable', facts: {} });
  const [rows, start, width] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  if (start < HEADER_BYTES || start > bytes.length || width < 1) return err({ code: 'dbf-unreadable', facts: {} });
  const end = start + rows * width;
  if (end > bytes.length) return err({ code: 'dbf-truncated', facts: { bytes: bytes.length, expected: end } });
  const page = codePage(cpg, bytes[29] ?? 0, () => bytes.subarray(HEADER_BYTES, end));
  const fields = readFields(bytes.subarray(0, start), width, page.decode);
  if (fields === null) return err({ code: 'dbf-unreadable', facts: {} });
  if (fields.length > MAX_COLUMNS) return err({ code: 'too-many-columns', facts: { limit: MAX_COLUMNS } });
  const maxRows = Math.min(MAX_ROWS, Math.floor(MAX_CELLS / Math.max(1, fields.length)));
  if (rows > maxRows) return err({ code: 'too-many-rows', facts: { limit: maxRows } });
  for (const { name, type } of fields) if (BINARY.has(type)) log.note('binary-column', null, { column: name });
  const row = (index: number): [string, Cell][] | null => {
    const at = start + index * width;
    if (bytes[at] === DELETED) return null;
    return fields.map((field) => {
      const from = at + field.start;
      return [field.name, readCell(bytes.subarray(from, from + field.length), field, page.decode)];
    });
  };
  return ok({ columns: fields.map(({ name }) => name), rows, codePage: page.name, row });
}

/** Null when the fields are wider than a row. A repeated name gets a counter. */
function readFields(header: Uint8Array, width: number, decode: DecodeCell): Field[] | null {
  const fields: Field[] = [];
  const taken = new Set<string>();
  let start = 1;
  for (let at = HEADER_BYTES; at + FIELD_BYTES <= header.length && header[at] !== END_OF_FIELDS; at += FIELD_BYTES) {
    const zero = header.indexOf(0, at);
    const base = decode(header.subarray(at, Math.min(at + 11, zero === -1 ? at + 11 : zero))).trim();
    let name = base === '' ? `column ${fields.length + 1}` : base;
    for (let copy = 2; taken.has(name); copy += 1) name = `${base} (${copy})`;
    taken.add(name);
    const length = header[at + 16] ?? 0;
    fields.push({ name, type: String.fromCharCode(header[at + 11] ?? 0), start, length });
    start += length;
  }
  return start > width ? null : fields;
}

type RawCell = { readonly raw: Uint8Array; readonly view: DataView };

/** Readers by type; what is in none of these is text. */
const CELLS: Readonly<Record<string, (cell: RawCell) => Cell>> = {
  N: ({ raw }) => numberCell(text(raw)),
  F: ({ raw }) => numberCell(text(raw)),
  D: ({ raw }) => dateCell(text(raw)),
  L: ({ raw }) => logicalCell(raw[0] ?? 0),
  I: ({ view }) => (view.byteLength === 4 ? view.getInt32(0, true) : null),
  '+': ({ view }) => (view.byteLength === 4 ? view.getInt32(0) : null),
  B: ({ view }) => (view.byteLength === 8 ? finite(view.getFloat64(0, true)) : null),
  O: ({ view }) => (view.byteLength === 8 ? finite(view.getFloat64(0)) : null),
  T: ({ view }) => (view.byteLength === 8 ? timeCell(view.getUint32(0, true), view.getUint32(4, true)) : null),
  '@': ({ view }) => (view.byteLength === 8 ? timeCell(view.getUint32(0, true), view.getUint32(4, true)) : null),
  Y: ({ view }) => (view.byteLength === 8 ? Number(view.getBigInt64(0, true)) / 10_000 : null),
};

function readCell(raw: Uint8Array, { type }: Field, decode: DecodeCell): Cell {
  if (BINARY.has(type)) return null;
  const read = CELLS[type];
  if (read === undefined) return textCell(raw, decode);
  return read({ raw, view: new DataView(raw.buffer, raw.byteOffset, raw.byteLength) });
}

function text(raw: Uint8Array): string {
  return Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
    .toString('latin1')
    .replace(/\0[^]*$/, '')
    .trim();
}

function textCell(raw: Uint8Array, decode: DecodeCell): Cell {
  const zero = raw.indexOf(0);
  let end = zero === -1 ? raw.length : zero;
  while (end > 0 && raw[end - 1] === 0x20) end -= 1;
  return end === 0 ? null : decode(raw.subarray(0, end));
}

/** Asterisks stand for a number that did not fit; whole numbers beyond 2^53 stay text so that no digit is lost. */
function numberCell(word: string): Cell {
  if (!/^[+-]?(?:\d+[.,]?\d*|[.,]\d+)(?:[eE][+-]?\d+)?$/.test(word)) return null;
  const value = Number(word.replace(',', '.'));
  if (Number.isInteger(value) && !Number.isSafeInteger(value) && /^[+-]?\d+$/.test(word)) return word;
  return finite(value);
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function dateCell(word: string): Cell {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})$/.exec(word) ?? [];
  return year === undefined || year === '0000' ? null : `${year}-${month ?? ''}-${day ?? ''}`;
}

function logicalCell(byte: number): Cell {
  const letter = String.fromCharCode(byte).toUpperCase();
  if ('TY1'.includes(letter)) return true;
  return 'FN0'.includes(letter) ? false : null;
}

/** Julian day of 1970-01-01; a day has 86,400,000 milliseconds. */
const EPOCH_DAY = 2_440_588;
const DAY_MS = 86_400_000;

function timeCell(day: number, milliseconds: number): Cell {
  const time = (day - EPOCH_DAY) * DAY_MS + milliseconds;
  if (day === 0 || Math.abs(time) > 8.64e15) return null;
  return new Date(time).toISOString();
}
