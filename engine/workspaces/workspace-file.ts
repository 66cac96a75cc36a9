/**
 * The life of a .siteshift file: create, open, save.
 *
 * Work goes on in a copy inside the scratch folder; the user's file is only ever replaced whole. Saving
 * writes a compacted copy beside the target, makes it durable and renames it: a crash leaves the old
 * file or the new one.
 */
import { randomUUID } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { access, copyFile, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type Database from 'libsql';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { Workspace } from '../../core/workspace/workspace.ts';
import { MIRROR_TABLES, writeDocumentTables } from './document-tables.ts';
import { isBlobTable } from './blob-table.ts';
import { blankWithheld, isCommentTable, lostComments } from './comment-table.ts';
import { dropFeatureTable, isFeatureTable } from './feature-table.ts';
import { createSchema } from './geopackage-schema.ts';
import { randomId } from './random-id.ts';
import { tablesOfDocument } from './tables-of-document.ts';
import {
  dropTriggers,
  firstFault,
  looksLikeSqlite,
  openDatabase,
  readDocument,
  type FileError,
} from './workspace-database.ts';

/** An open workspace: the working copy and its database. `dispose` removes the copy. */
export type OpenWorkspace = {
  readonly scratchPath: string;
  readonly db: Database.Database;
  dispose: () => Promise<void>;
};

/** The copy is named after the id that the workspace will have: whoever knows the id finds it after a crash. */
function workingCopy(scratchRoot: string): string {
  return join(scratchRoot, `ws_${randomId()}.siteshift`);
}

/** The journal of an engine that died while it wrote is ours to roll back; a stranger's stays where it is. */
function isLeftByEngine(path: string, scratchRoot: string): boolean {
  return dirname(dirname(path)) === dirname(scratchRoot);
}

/** A workspace that is not saved anywhere yet. */
export function newWorkspace(scratchRoot: string, document: Workspace): OpenWorkspace {
  const scratchPath = workingCopy(scratchRoot);
  const db = openDatabase(scratchPath);
  inTransaction(db, () => {
    createSchema(db, document.asOf);
    writeDocumentTables(db, document);
  });
  return opened(scratchPath, db);
}

/** Copies the file into the scratch folder and reads its document. The file itself is not touched. */
export async function openWorkspace(
  path: string,
  scratchRoot: string,
): Promise<Result<OpenWorkspace & { readonly document: Workspace }, FileError>> {
  const fileName = basename(path);
  const readable = await access(path, constants.R_OK)
    .then(() => true)
    .catch(() => false);
  if (!readable) return err({ code: 'cannot-read', facts: { fileName } });
  if ((await stat(path)).isDirectory() || !(await looksLikeSqlite(path)))
    return err({ code: 'not-a-workspace', facts: { fileName } });
  const scratchPath = workingCopy(scratchRoot);
  await copyFile(path, scratchPath);
  if (isLeftByEngine(path, scratchRoot) && existsSync(`${path}-journal`))
    await copyFile(`${path}-journal`, `${scratchPath}-journal`);
  const workspace = opened(scratchPath, openDatabase(scratchPath));
  const document = readSafely(workspace.db);
  if (document.ok) return ok({ ...workspace, document: document.value });
  await workspace.dispose();
  return err({ code: document.error.code, facts: { fileName, ...document.error.facts } });
}

/**
 * Writes `document` and the tables it names to `path`, replacing the file whole. With `mustBeNew` an existing file is
 * refused and left as it is. Tables that the document no longer names stay in the working copy, for undo, and are left
 * out of the file. `forReaders` leaves the words of withheld comments behind too.
 */
export async function saveWorkspace(
  { db }: OpenWorkspace,
  document: Workspace,
  target: { readonly path: string; readonly mustBeNew?: boolean; readonly forReaders?: boolean },
): Promise<Result<null, FileError>> {
  const { path, mustBeNew = false, forReaders = false } = target;
  const lost = lostTable(db, document);
  if (lost !== null) return err({ code: lost.code, facts: { fileName: basename(path), ...lost.facts } });
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.tmp`);
  try {
    inTransaction(db, () => {
      writeDocumentTables(db, document);
    });
    writeCompacted(db, document, { temporary, forReaders });
    await makeDurable(temporary);
    // An exclusive copy fails when the target exists, on every file system; a rename would replace it.
    if (mustBeNew) await copyFile(temporary, path, constants.COPYFILE_EXCL);
    else await rename(temporary, path);
    return ok(null);
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : 'unknown';
    const code = reason === 'EEXIST' ? 'already-exists' : 'cannot-write';
    return err({ code, facts: { fileName: basename(path), reason } });
  } finally {
    await rm(temporary, { force: true });
    await rm(`${temporary}-journal`, { force: true });
  }
}

function readSafely(db: Database.Database): Result<Workspace, FileError> {
  try {
    const document = readDocument(db);
    return document.ok ? whole(db, document.value) : document;
  } catch (cause) {
    // SQLite reports a truncated or corrupt page by throwing.
    return err({ code: 'damaged', facts: { detail: cause instanceof Error ? cause.message : String(cause) } });
  }
}

/** A document whose layers are all there: whoever opens a file learns of damage then, not when a score needs it. */
function whole(db: Database.Database, document: Workspace): Result<Workspace, FileError> {
  const fault = firstFault(db);
  if (fault !== null) return err({ code: 'damaged', facts: { detail: fault } });
  dropTriggers(db);
  const lost = lostTable(db, document);
  return lost === null ? ok(document) : err(lost);
}

/** What the document names and the database does not hold, as an error; null when all is there. */
function lostTable(db: Database.Database, document: Workspace): FileError | null {
  const layer = lostLayer(db, document);
  if (layer !== null) return { code: 'layer-lost', facts: { layer } };
  const file = lostComments(db, document.comments.files);
  return file === null ? null : { code: 'comments-lost', facts: { comments: file.fileName } };
}

/** Name of a layer whose table is not in the database; null when all are there. */
function lostLayer(db: Database.Database, document: Workspace): string | null {
  const isThere = (table: string) => isFeatureTable(db, table) || isBlobTable(db, table);
  return document.layers.find(({ table }) => table !== null && !isThere(table))?.name ?? null;
}

function writeCompacted(
  db: Database.Database,
  document: Workspace,
  { temporary, forReaders }: { readonly temporary: string; readonly forReaders: boolean },
): void {
  db.prepare('VACUUM INTO ?').run(temporary);
  const kept = new Set<string>([...MIRROR_TABLES, ...tablesOfDocument(document)]);
  const copy = openDatabase(temporary);
  try {
    const tables = copy.prepare('SELECT table_name AS name, data_type AS type FROM gpkg_contents').all();
    const unused = (tables as { readonly name: string; readonly type: string }[]).filter(
      ({ name, type }) =>
        !kept.has(name) && (type === 'features' || isBlobTable(copy, name) || isCommentTable(copy, name)),
    );
    const blanked = forReaders ? document.comments.files : [];
    if (unused.length + blanked.length === 0) return;
    const withheld = document.comments.withheld.map(({ commentId }) => commentId);
    inTransaction(copy, () => {
      for (const { name } of unused) dropFeatureTable(copy, name);
      for (const { table } of blanked) blankWithheld(copy, table, withheld);
    });
    copy.exec('VACUUM');
  } finally {
    copy.close();
  }
}

async function makeDurable(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Runs `work` in one transaction; an exception rolls everything back. */
export function inTransaction(db: Database.Database, work: () => void): void {
  db.exec('BEGIN IMMEDIATE');
  try {
    work();
    db.exec('COMMIT');
  } catch (cause) {
    db.exec('ROLLBACK');
    throw cause;
  }
}

function opened(scratchPath: string, db: Database.Database): OpenWorkspace {
  return {
    scratchPath,
    db,
    dispose: async () => {
      db.close();
      for (const suffix of ['', '-journal', '-wal', '-shm']) await rm(scratchPath + suffix, { force: true });
    },
  };
}
