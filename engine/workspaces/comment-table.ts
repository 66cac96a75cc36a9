/**
 * Public comments in the workspace file: one table of attributes for each file they came in, a row a comment.
 *
 * Other programs that open a GeoPackage show it too. A table is written once and never again; what people make of the comments
 * stands in the document. Rows come from a file that others may have made, so each is parsed when it is read.
 */
import type Database from 'libsql';
import type { CommentTable } from '../../core/comments/comment-register.ts';
import { PublicComment } from '../../core/comments/public-comment.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { quoted, timestamp } from './geopackage-schema.ts';
import { isOwnTable } from './workspace-database.ts';

/** A comment and what its sender is met again by; null where nothing is kept. */
export type StoredComment = { readonly comment: PublicComment; readonly mark: string | null };

const COLUMNS = {
  id: 'TEXT NOT NULL',
  number: 'TEXT',
  received_on: 'TEXT',
  author_kind: 'TEXT NOT NULL',
  author_name: 'TEXT',
  sender: 'INTEGER',
  sender_mark: 'TEXT',
  longitude: 'REAL',
  latitude: 'REAL',
  precision_km: 'REAL',
  place: 'TEXT',
  row_of_file: 'INTEGER NOT NULL',
  status: 'TEXT NOT NULL',
  duplicate_of: 'TEXT',
  text: 'TEXT NOT NULL',
} as const;
const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
const KEY = 'fid';
/** Rows inserted by one statement, as for features. */
const BATCH = 50;

/** Makes the table with its rows. Inside a transaction of the caller; the name must be free. */
export function writeCommentTable(
  db: Database.Database,
  { name, description, day }: { readonly name: string; readonly description: string; readonly day: string },
  rows: readonly StoredComment[],
): void {
  const columns = NAMES.map((column) => `${column} ${COLUMNS[column]}`).join(', ');
  db.exec(`CREATE TABLE ${quoted(name)} (${KEY} INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, ${columns})`);
  db.prepare(
    'INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change) VALUES (?, ?, ?, ?, ?)',
  ).run(name, 'attributes', name, description, timestamp(day));
  const statement = (count: number) => {
    const row = `(${NAMES.map(() => '?').join(', ')})`;
    return db.prepare(
      `INSERT INTO ${quoted(name)} (${NAMES.join(', ')}) VALUES ${new Array(count).fill(row).join(', ')}`,
    );
  };
  const insert = statement(BATCH);
  for (let from = 0; from < rows.length; from += BATCH) {
    const batch = rows.slice(from, from + BATCH);
    (batch.length === BATCH ? insert : statement(batch.length)).run(batch.flatMap(cellsOf));
  }
}

function cellsOf({ comment, mark }: StoredComment): (string | number | null)[] {
  const { id, number, receivedOn, author, position, precisionKm, place, row, status, duplicateOf, text } = comment;
  const [longitude = null, latitude = null] = position ?? [];
  const cells = [
    ...[id, number, receivedOn, author.kind, author.name, author.sender, mark],
    ...[longitude, latitude, precisionKm, place, row, status, duplicateOf, text],
  ];
  // The driver ends a text at a character 0; what stands behind it must not be lost.
  return cells.map((cell) => (typeof cell === 'string' ? cell.replaceAll('\0', '\uFFFD') : cell));
}

/** Whether the workspace holds a table of that name in the form written here. */
export function isCommentTable(db: Database.Database, name: string): boolean {
  if (!isOwnTable(db, name)) return false;
  const columns = db.prepare(`PRAGMA table_info(${quoted(name)})`).all() as { readonly name: string }[];
  return [KEY, ...NAMES].every((needed) => columns.some((column) => column.name === needed));
}

/** The file of comments whose table is not there, or holds more or fewer than came in; null when all are whole. */
export function lostComments(db: Database.Database, files: readonly CommentTable[]): CommentTable | null {
  const isWhole = ({ table, entries }: CommentTable) => isCommentTable(db, table) && countOf(db, table) === entries;
  return files.find((file) => !isWhole(file)) ?? null;
}

function countOf(db: Database.Database, table: string): number {
  const [count] = db
    .prepare(`SELECT count(*) FROM ${quoted(table)}`)
    .raw()
    .get() as readonly unknown[];
  return Number(count);
}

/** Ids in one statement: SQLite takes 32,766 values, and a text of a thousand is quick to parse. */
const IDS_AT_ONCE = 1_000;

/** Takes the words and the author's name out of every withheld comment, by the file's word or by these ids. Inside a transaction of the caller. */
export function blankWithheld(db: Database.Database, table: string, ids: readonly string[]): void {
  const blank = `UPDATE ${quoted(table)} SET text = '', author_name = NULL WHERE`;
  db.prepare(`${blank} status = 'withheld'`).run();
  for (let from = 0; from < ids.length; from += IDS_AT_ONCE) {
    const some = ids.slice(from, from + IDS_AT_ONCE);
    db.prepare(`${blank} id IN (${some.map(() => '?').join(', ')})`).run(some);
  }
}

/** The comments of a file in their order, or the number of the first row that is none. */
export function readCommentTable(db: Database.Database, file: CommentTable): Result<StoredComment[], number> {
  const rows = db.prepare(`SELECT ${NAMES.join(', ')} FROM ${quoted(file.table)} ORDER BY ${KEY}`).all();
  const stored: StoredComment[] = [];
  for (const row of rows as Readonly<Record<keyof typeof COLUMNS, unknown>>[]) {
    const read = PublicComment.safeParse({
      ...{ id: row.id, number: row.number, receivedOn: row.received_on, place: row.place, text: row.text },
      author: { kind: row.author_kind, name: row.author_name, sender: row.sender },
      position: row.longitude === null || row.latitude === null ? null : [row.longitude, row.latitude],
      ...{ precisionKm: row.precision_km, fileId: file.id, row: row.row_of_file },
      ...{ status: row.status, duplicateOf: row.duplicate_of },
    });
    if (!read.success) return err(stored.length + 1);
    stored.push({ comment: read.data, mark: typeof row.sender_mark === 'string' ? row.sender_mark : null });
  }
  return ok(stored);
}
