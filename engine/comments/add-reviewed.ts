/** From a review to tables in the working copy: all files or none. The user's file changes only when it is saved. */
import type Database from 'libsql';
import type { CommentRegister, CommentTable, Withheld } from '../../core/comments/comment-register.ts';
import type { IpcError } from '../../core/ipc/contract.ts';
import type { PublicComment } from '../../core/comments/public-comment.ts';
import type { Again } from '../../core/comments/withheld-again.ts';
import { slugOf } from '../../core/layers/row-sources.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import type { Day } from '../../core/units/partial-date.ts';
import { freeTable } from '../jobs/layer-id.ts';
import { fileError } from '../spoken-error.ts';
import { writeCommentTable } from '../workspaces/comment-table.ts';
import { inTransaction } from '../workspaces/workspace-file.ts';
import type { CommentShelf } from './comment-shelf.ts';
import type { Reviewed } from './review-comments.ts';

/** Letters of a file's name that are kept in the name of its table. */
const MOST = 48;

/** The register with the new files, and what repeats a comment that a person withheld withheld for the same reason. `comments-gone` when it has other files than those the review was made beside. */
export function addReviewed(
  { db, shelf }: { readonly db: Database.Database; readonly shelf: CommentShelf },
  { register, day }: { readonly register: CommentRegister; readonly day: Day },
  { read, grouped, senderSalt, before }: Reviewed,
): Result<CommentRegister, IpcError> {
  const isSame =
    register.files.length === before.length && register.files.every(({ table }, i) => table === before[i]?.table);
  if (!isSame) return err(fileError('comments-gone'));
  const stored = shelf.stored(db, register.files);
  if (!stored.ok) return stored;
  const firsts = new Map(stored.value.map(({ comment }) => [comment.id, comment]));
  const reasons = new Map(register.withheld.map(({ commentId, reason }) => [commentId, reason]));
  const withheld: Withheld[] = [...register.withheld];
  for (const [commentId, { of }] of read.again) {
    const reason = reasons.get(of);
    if (reason !== undefined) withheld.push({ commentId, reason });
  }
  const files: CommentTable[] = [...register.files];
  inTransaction(db, () => {
    for (const file of read.files.slice(before.length)) {
      const name = `comments_${slugOf(file.fileName).slice(0, MOST).replaceAll('-', '_') || 'file'}`;
      const table = freeTable(name, db);
      const rows = read.comments
        .filter(({ fileId }) => fileId === file.id)
        .map((comment) => ({
          comment: asStored(comment, read.again.get(comment.id), firsts),
          mark: read.senders.get(comment.author.sender ?? 0) ?? null,
        }));
      writeCommentTable(db, { name: table, description: `Public comments from ${file.fileName}`, day }, rows);
      files.push({ ...file, table });
    }
  });
  const added = { ...register, files, senderSalt, withheld };
  shelf.learn(db, added, grouped);
  return ok(added);
}

/** What a person withheld is withheld by the register alone, so that it can be put back; what a file withheld stays so. */
function asStored(
  comment: PublicComment,
  again: Again | undefined,
  firsts: ReadonlyMap<string, PublicComment>,
): PublicComment {
  const first = again === undefined ? undefined : firsts.get(again.of);
  if (again === undefined || first === undefined || first.status === 'withheld') return comment;
  if (!again.isSameRecord) return { ...comment, status: 'counted' };
  return { ...comment, status: 'duplicate', duplicateOf: first.duplicateOf ?? first.id };
}
