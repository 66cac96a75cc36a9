/**
 * Text of somebody else's database. The driver ends the whole process at text that is no UTF-8, so that text is asked for
 * as its bytes and decoded here.
 */
import type Database from 'libsql';

export type Plain = string | number | null;

/** SQL for the value of a column with text as bytes; other bytes become null. */
export function asBytes(column: string): string {
  return `CASE typeof(${column}) WHEN 'text' THEN CAST(${column} AS BLOB) WHEN 'blob' THEN NULL ELSE ${column} END`;
}

/** What `asBytes` gave, as text or number; bytes that are no text in the database's encoding are taken for Windows-1252. */
export function plainValue(value: unknown, decoder: TextDecoders): Plain {
  if (typeof value === 'number' || value === null) return value;
  if (typeof value === 'bigint') return String(value);
  if (!(value instanceof Uint8Array)) return null;
  try {
    return decoder.stated.decode(value);
  } catch {
    return decoder.fallback.decode(value);
  }
}

export type TextDecoders = { readonly stated: Decoder; readonly fallback: Decoder };
type Decoder = { readonly decode: (bytes: Uint8Array) => string };

/** Offset in the header of the encoding of all text: 1 is UTF-8, 2 and 3 are UTF-16. Source: sqlite.org/fileformat2.html. */
const ENCODING = 59;

/** The decoders for a database by its header. */
export function decodersOf(bytes: Uint8Array): TextDecoders {
  const label = bytes[ENCODING] === 2 ? 'utf-16le' : bytes[ENCODING] === 3 ? 'utf-16be' : 'utf-8';
  return { stated: new TextDecoder(label, { fatal: true }), fallback: new TextDecoder('windows-1252') };
}

/** Rows of a query by the names of its columns; `from` is the part of the statement from FROM on. */
export function plainRows<C extends string>(
  db: Database.Database,
  columns: readonly C[],
  { from, decoders }: { readonly from: string; readonly decoders: TextDecoders },
): Record<C, Plain>[] {
  const selected = columns.map((column, index) => `${asBytes(column)} AS c${index}`).join(', ');
  const rows = db.prepare(`SELECT ${selected} ${from}`).raw().all() as readonly (readonly unknown[])[];
  return rows.map((row) => {
    const pairs = columns.map((column, index) => [column, plainValue(row[index], decoders)] as const);
    return Object.fromEntries(pairs) as Record<C, Plain>;
  });
}
