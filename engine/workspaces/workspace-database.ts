/**
 * Opens the SQLite file behind a workspace, and says in facts why it cannot.
 *
 * Workspace files come from other people: the file is data. Views and triggers of a hostile schema run
 * no function of ours (trusted_schema off), and the document is parsed by its schema before anything uses it.
 */
import { isUtf8 } from 'node:buffer';
import { open as openFile } from 'node:fs/promises';
import Database from 'libsql';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { migrated } from '../../core/workspace/migrations.ts';
import { SCHEMA_VERSION, Workspace } from '../../core/workspace/workspace.ts';
import { APPLICATION_ID, GEOPACKAGE_TABLES, quoted } from './geopackage-schema.ts';
import { firstUnsoundTable, isSchemaSound, saysUtf8 } from './sound-text.ts';

/** Why a workspace file cannot be used; `code` is a sentence of the catalogue `files`. */
export type FileError = { readonly code: string; readonly facts: Readonly<Record<string, string | number>> };

/** First bytes of every SQLite file. Source: sqlite.org/fileformat2.html, section 1.3. */
const MAGIC = 'SQLite format 3\0';
/** Largest document read, in bytes. Heuristic: a thousand sites with evidence are about 5 million. */
const MAX_DOCUMENT = 256_000_000;

/** Opens a database for our own use, with the guards of an untrusted file. */
export function openDatabase(path: string): Database.Database {
  const db = new Database(path);
  db.exec('PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = OFF;');
  return db;
}

/** Reads and checks the document; the database stays open for the caller. */
export function readDocument(db: Database.Database): Result<Workspace, FileError> {
  if (pragma(db, 'application_id') !== APPLICATION_ID) return err({ code: 'not-a-workspace', facts: {} });
  const table = db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'siteshift_document'").get();
  if (table === undefined) return err({ code: 'geopackage-without-document', facts: {} });
  const [version, length] = (db
    .prepare(`SELECT ${VERSION}, ${LENGTH} FROM siteshift_document WHERE id = 1`)
    .raw()
    .get() ?? []) as readonly unknown[];
  if (typeof version !== 'number' || typeof length !== 'number')
    return err({ code: 'damaged', facts: { detail: 'the document row is missing' } });
  if (version > SCHEMA_VERSION) return err({ code: 'newer-version', facts: { version, supported: SCHEMA_VERSION } });
  if (length > MAX_DOCUMENT) return err({ code: 'too-large', facts: { characters: length } });
  const [bytes] = db
    .prepare(`SELECT ${DOCUMENT} FROM siteshift_document WHERE id = 1`)
    .raw()
    .get() as readonly unknown[];
  return bytes instanceof Uint8Array && isUtf8(bytes)
    ? parseDocument(Buffer.from(bytes).toString('utf8'), version)
    : err({ code: 'damaged', facts: { detail: 'the document is no text' } });
}

/** What the columns of the document hold, when it is what it should be: text is asked for as its bytes (sound-text.ts). */
const VERSION = "CASE typeof(schema_version) WHEN 'integer' THEN schema_version END";
const DOCUMENT = 'CAST(document AS BLOB)';
const LENGTH = `CASE typeof(document) WHEN 'text' THEN length(${DOCUMENT}) END`;

/** What is wrong with the file first, in its text or in its pages; null when it is sound. */
export function firstFault(db: Database.Database): string | null {
  if (!isSchemaSound(db)) return 'the schema holds text that is not UTF-8';
  const missing = GEOPACKAGE_TABLES.find((name) => !isOwnTable(db, name));
  if (missing !== undefined) return `the table ${missing} is missing`;
  const row = db.prepare('PRAGMA quick_check(1)').get() as Record<string, unknown> | undefined;
  const said = row === undefined ? 'ok' : String(Object.values(row)[0]);
  if (said !== 'ok') return said.replaceAll(/\s+/g, ' ').trim();
  const unsound = firstUnsoundTable(db);
  return unsound === null ? null : `the table ${unsound} holds text that is not UTF-8`;
}

/** Whether the file holds a table of that name that keeps its rows itself: no view, no table of an extension. */
export function isOwnTable(db: Database.Database, name: string): boolean {
  const select = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ? AND sql LIKE 'CREATE TABLE%'";
  return db.prepare(select).get(name) !== undefined;
}

/** Removes what would act when the tables are written that every workspace has. */
export function dropTriggers(db: Database.Database): void {
  const triggers = db.prepare("SELECT name, tbl_name AS target FROM sqlite_master WHERE type = 'trigger'").all();
  for (const { name, target } of triggers as { readonly name: string; readonly target: string }[])
    if (GEOPACKAGE_TABLES.includes(target.toLowerCase())) db.exec(`DROP TRIGGER ${quoted(name)}`);
}

/** Whether the file begins like SQLite with UTF-8 and has a whole header; cheaper and clearer than SQLite's own complaint. */
export async function looksLikeSqlite(path: string): Promise<boolean> {
  const file = await openFile(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(100), 0, 100, 0);
    return bytesRead === 100 && buffer.toString('latin1', 0, 16) === MAGIC && saysUtf8(buffer);
  } finally {
    await file.close();
  }
}

/** Value of a numeric pragma. */
export function pragma(db: Database.Database, name: string): number | null {
  const row = db.prepare(`PRAGMA ${name}`).get() as Record<string, unknown> | undefined;
  const value = row === undefined ? undefined : Object.values(row)[0];
  return typeof value === 'number' ? value : null;
}

function parseDocument(text: string, version: number): Result<Workspace, FileError> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return err({ code: 'damaged', facts: { detail: 'the document is not JSON' } });
  }
  const parsed = Workspace.safeParse(migrated(json, version));
  if (parsed.success) return ok(parsed.data);
  const issue = parsed.error.issues[0];
  const where = issue === undefined ? '' : issue.path.join('.');
  return err({ code: 'damaged', facts: { detail: `${where}: ${issue?.message ?? ''}` } });
}
