/**
 * Opens the SQLite file behind a workspace, and says in facts why it cannot.
 *
 * Workspace files come from other people: the file is data. Views and triggers of a hostile schema run
 * no function of ours (trusted_schema off), and the document is parsed by its schema before anything uses it.
 */
import { open as openFile } from 'node:fs/promises';
import Database from 'libsql';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { migrated } from '../../core/workspace/migrations.ts';
import { SCHEMA_VERSION, Workspace } from '../../core/workspace/workspace.ts';
import { APPLICATION_ID } from './geopackage-schema.ts';

/** Why a workspace file cannot be used; `code` is a sentence of the catalogue `files`. */
export type FileError = { readonly code: string; readonly facts: Readonly<Record<string, string | number>> };

/** First bytes of every SQLite file. Source: sqlite.org/fileformat2.html, section 1.3. */
const MAGIC = 'SQLite format 3\0';
/** Largest document read, in characters. Heuristic: a thousand sites with evidence are about 5 million. */
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
  const row = db.prepare('SELECT schema_version AS version, document FROM siteshift_document WHERE id = 1').get() as
    { readonly version: unknown; readonly document: unknown } | undefined;
  if (row === undefined || typeof row.version !== 'number' || typeof row.document !== 'string')
    return err({ code: 'damaged', facts: { detail: 'the document row is missing' } });
  if (row.version > SCHEMA_VERSION)
    return err({ code: 'newer-version', facts: { version: row.version, supported: SCHEMA_VERSION } });
  if (row.document.length > MAX_DOCUMENT) return err({ code: 'too-large', facts: { characters: row.document.length } });
  return parseDocument(row.document, row.version);
}

/** What SQLite finds wrong with the pages of the file first; null when they are sound. */
export function firstFault(db: Database.Database): string | null {
  const row = db.prepare('PRAGMA quick_check(1)').get() as Record<string, unknown> | undefined;
  const said = row === undefined ? 'ok' : String(Object.values(row)[0]);
  return said === 'ok' ? null : said.replaceAll(/\s+/g, ' ').trim();
}

/** Whether the file begins like SQLite and has a whole header; cheaper and clearer than SQLite's own complaint. */
export async function looksLikeSqlite(path: string): Promise<boolean> {
  const file = await openFile(path, 'r');
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(100), 0, 100, 0);
    return bytesRead === 100 && buffer.toString('latin1', 0, 16) === MAGIC;
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
