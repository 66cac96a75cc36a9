/**
 * Whether all text of a workspace file is UTF-8. The driver ends the whole process at text that is not, so a file from
 * somebody else is looked through as bytes when it is opened; whoever reads it afterwards need not think of it.
 */
import { isUtf8 } from 'node:buffer';
import type Database from 'libsql';
import { quoted } from './geopackage-schema.ts';

/** Rows put together in one look. Heuristic: a crossing into the driver costs more than a row. */
const SLICE = 500;
/** Columns put together in one look: an expression may be 1,000 deep. Source: sqlite.org/limits.html. */
const COLUMNS = 100;
/** Offset of the encoding in the header; 1 is UTF-8. Source: sqlite.org/fileformat2.html, section 1.3. */
const ENCODING = { offset: 59, utf8: 1 };

/** Whether the header says that text is UTF-8, as in every file written here. */
export function saysUtf8(header: Uint8Array): boolean {
  return header[ENCODING.offset] === ENCODING.utf8;
}

/** Whether the names and statements of the schema are UTF-8; asked before anything else, because SQLite quotes them. */
export function isSchemaSound(db: Database.Database): boolean {
  const schema = db
    .prepare(
      'SELECT CAST(name AS BLOB), CAST(tbl_name AS BLOB), CAST(sql AS BLOB), CAST(type AS BLOB) FROM sqlite_master',
    )
    .raw()
    .all() as readonly (readonly unknown[])[];
  return schema.flat().every((cell) => !(cell instanceof Uint8Array) || isUtf8(cell));
}

/** The first table whose text is not UTF-8; null when all of it is. The pages of the file are sound by then. */
export function firstUnsoundTable(db: Database.Database): string | null {
  const tables = db.prepare(`SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'`).all();
  return (tables as { readonly name: string }[]).find(({ name }) => !isSound(db, name))?.name ?? null;
}

function isSound(db: Database.Database, table: string): boolean {
  const columns = (db.prepare(`PRAGMA table_info(${quoted(table)})`).all() as { readonly name: string }[]).map(
    ({ name }) => name,
  );
  for (let from = 0; from < columns.length; from += COLUMNS) {
    const texts = columns
      .slice(from, from + COLUMNS)
      .map((name) => `CASE typeof(${quoted(name)}) WHEN 'text' THEN ${quoted(name)} ELSE '' END`);
    // A comma between any two texts: halves of a letter in two cells are not a letter.
    if (!isEverySlice(db, { table, columns, text: texts.join(` || ',' || `) })) return false;
  }
  return true;
}

type Look = { readonly table: string; readonly columns: readonly string[]; readonly text: string };

function isEverySlice(db: Database.Database, { table, columns, text }: Look): boolean {
  const key = rowNumber(db, table, columns);
  if (key === null) return isEveryRow(db, `SELECT CAST(${text} AS BLOB) FROM ${quoted(table)}`);
  const slice = `SELECT ${key} AS r, ${text} AS t FROM ${quoted(table)} WHERE ${key} > CAST(? AS INTEGER) ORDER BY ${key} LIMIT ${SLICE}`;
  const select = db.prepare(`SELECT CAST(max(r) AS TEXT), CAST(group_concat(t, ',') AS BLOB) FROM (${slice})`).raw();
  // Row numbers as text: they have 64 bits.
  for (let last: unknown = '-9223372036854775808'; typeof last === 'string';) {
    const [next, bytes] = select.get(last) as readonly unknown[];
    if (bytes instanceof Uint8Array && !isUtf8(bytes)) return false;
    // Each look begins behind the last, or it would never end.
    if (typeof next === 'string' && BigInt(next) <= BigInt(last)) return false;
    last = next;
  }
  return true;
}

function isEveryRow(db: Database.Database, sql: string): boolean {
  for (const [bytes] of db.prepare(sql).raw().iterate() as Iterable<readonly unknown[]>)
    if (bytes instanceof Uint8Array && !isUtf8(bytes)) return false;
  return true;
}

/** A name of the row number that no column has taken; null for a table without one. */
function rowNumber(db: Database.Database, table: string, columns: readonly string[]): string | null {
  const taken = new Set(columns.map((name) => name.toLowerCase()));
  const free = ['rowid', '_rowid_', 'oid'].find((name) => !taken.has(name));
  if (free === undefined) return null;
  try {
    db.prepare(`SELECT ${free} FROM ${quoted(table)} LIMIT 0`);
    return free;
  } catch {
    return null;
  }
}
