/**
 * The comments of the workspaces that are open, read from their tables and grouped once: whoever turns a page does not read
 * them again. A table never changes, so what was read of it holds as long as the workspace is open.
 */
import type Database from 'libsql';
import type { CommentRegister, CommentTable } from '../../core/comments/comment-register.ts';
import type { ReadComments } from '../../core/comments/comment-rows.ts';
import { composeSet } from '../../core/comments/compose-set.ts';
import type { ComparedComment } from '../../core/comments/form-letters.ts';
import type { IpcError } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { fileError } from '../spoken-error.ts';
import { isCommentTable, readCommentTable, type StoredComment } from '../workspaces/comment-table.ts';
import type { CommentAnswer } from './comment-messages.ts';

export type Grouped = Pick<CommentAnswer, 'grouping' | 'suggestions'>;
type Group = (comments: readonly ComparedComment[]) => Promise<Grouped>;

type Shelf = {
  /** By the name of the table; those the last register named. */
  tables: ReadonlyMap<string, readonly StoredComment[]>;
  /** By what decides which comments count. */
  readonly grouped: Map<string, Promise<Grouped>>;
};

/** Groupings kept of a workspace: undo goes back to the one before. Heuristic. */
const KEPT = 4;

/** Shelves by database, with a life as long as theirs. */
export class CommentShelf {
  private readonly shelves = new WeakMap<Database.Database, Shelf>();
  private readonly group: Group;

  constructor(group: Group) {
    this.group = group;
  }

  /** What the tables of a register hold. Errors: `no-table` without one, `comments-damaged` with the row. */
  stored(db: Database.Database, files: readonly CommentTable[]): Result<readonly StoredComment[], IpcError> {
    const shelf = this.shelfOf(db);
    const tables = new Map<string, readonly StoredComment[]>();
    for (const file of files) {
      const rows = shelf.tables.get(file.table);
      const read = rows === undefined ? readFresh(db, file) : ok(rows);
      if (!read.ok) return read;
      tables.set(file.table, read.value);
    }
    shelf.tables = tables;
    return ok([...tables.values()].flat());
  }

  /** The comments as the register has them, with families and suggestions. */
  async read(db: Database.Database, register: CommentRegister): Promise<Result<ReadComments, IpcError>> {
    const stored = this.stored(db, register.files);
    if (!stored.ok) return stored;
    const set = composeSet(
      register,
      stored.value.map(({ comment }) => comment),
    );
    const { grouped } = this.shelfOf(db);
    const key = keyOf(register);
    let found = grouped.get(key);
    if (found === undefined) {
      found = this.group(set.comments.map(({ id, text, status }) => ({ id, text, status })));
      this.keep(db, key, found);
      found.catch(() => grouped.delete(key));
    }
    return ok({ set, ...(await found) });
  }

  /** Takes in what the review of an import has grouped already. */
  learn(db: Database.Database, register: CommentRegister, grouped: Grouped): void {
    this.keep(db, keyOf(register), Promise.resolve(grouped));
  }

  private keep(db: Database.Database, key: string, found: Promise<Grouped>): void {
    const { grouped } = this.shelfOf(db);
    grouped.set(key, found);
    for (const old of [...grouped.keys()].slice(0, -KEPT)) grouped.delete(old);
  }

  private shelfOf(db: Database.Database): Shelf {
    const known = this.shelves.get(db);
    if (known !== undefined) return known;
    const made: Shelf = { tables: new Map(), grouped: new Map() };
    this.shelves.set(db, made);
    return made;
  }
}

function readFresh(db: Database.Database, file: CommentTable): Result<readonly StoredComment[], IpcError> {
  if (!isCommentTable(db, file.table)) return err(fileError('no-table'));
  const rows = readCommentTable(db, file);
  return rows.ok ? rows : err(fileError('comments-damaged', { comments: file.fileName, row: rows.error }));
}

/** Tables and withheld comments: nothing else decides which texts are compared. */
function keyOf({ files, withheld }: CommentRegister): string {
  const kept = withheld.map(({ commentId }) => commentId).sort();
  return JSON.stringify([files.map(({ id, table }) => [id, table]), kept]);
}
