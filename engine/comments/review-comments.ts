/** What chosen files hold, told before any of it counts. */
import { basename } from 'node:path';
import type Database from 'libsql';
import type { CommentRegister } from '../../core/comments/comment-register.ts';
import { composeSet } from '../../core/comments/compose-set.ts';
import { importPreview } from '../../core/comments/import-preview.ts';
import { reconcile } from '../../core/comments/reconcile.ts';
import type { CommentReadingOptions, CommentReview } from '../../core/ipc/comment-commands.ts';
import type { IpcError } from '../../core/ipc/contract.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { fileError } from '../spoken-error.ts';
import type { StoredComment } from '../workspaces/comment-table.ts';
import type { CommentAnswer, CommentStep } from './comment-messages.ts';
import type { CommentShelf, Grouped } from './comment-shelf.ts';
import type { CommentThread } from './comment-thread.ts';
import { DEFAULT_COMMENT_OPTIONS } from './raw-comment.ts';
import type { CommentImport, MarkedSenders } from './read-comments.ts';
import { isMadeWith, newSalt, senderKey, type SenderKey } from './sender-marks.ts';

/** A review and what it rests on, ready to be added to the register that it was made for. */
export type Reviewed = {
  readonly review: CommentReview;
  readonly read: CommentImport;
  readonly grouped: Grouped;
  readonly senderSalt: string;
  /** Files of the register that it was made for. */
  readonly before: CommentRegister['files'];
};

export type ReviewTools = {
  readonly db: Database.Database;
  readonly shelf: CommentShelf;
  readonly thread: CommentThread;
  readonly settingsRoot: string | null;
};

type Order = {
  readonly register: CommentRegister;
  readonly paths: readonly string[];
  readonly options: Readonly<Record<string, CommentReadingOptions>>;
  readonly signal: AbortSignal;
};

/** Reads the files beside what is there already. Errors: `import-cancelled`, and those of the tables. */
export async function reviewComments(
  { db, shelf, thread, settingsRoot }: ReviewTools,
  { register, paths, options, signal }: Order,
  onStep: (step: CommentStep) => void,
): Promise<Result<Reviewed, IpcError>> {
  const stored = shelf.stored(db, register.files);
  if (!stored.ok) return stored;
  const existing = composeSet(
    register,
    stored.value.map(({ comment }) => comment),
  );
  const key = await senderKey(settingsRoot);
  const senderSalt = register.senderSalt ?? newSalt();
  const senders = key === null ? null : { key, salt: senderSalt, marks: marksOf(stored.value, key) };
  const ownOptions = new Map(
    paths.map((path) => [path, { ...DEFAULT_COMMENT_OPTIONS, ...(options[basename(path)] ?? {}) }] as const),
  );
  const order = { options: DEFAULT_COMMENT_OPTIONS, ownOptions, existing, senders };
  const answer = await thread.run({ kind: 'read', paths, order }, { signal, onStep });
  const read = answer?.read ?? null;
  if (answer === null || read === null) return err(fileError('import-cancelled'));
  return ok({
    review: reviewOf(read, answer, { register, knowsSenders: knows(stored.value, key) }),
    ...{ read, senderSalt, before: register.files },
    grouped: { grouping: answer.grouping, suggestions: answer.suggestions },
  });
}

function reviewOf(
  read: CommentImport,
  { grouping }: CommentAnswer,
  { register, knowsSenders }: { readonly register: CommentRegister; readonly knowsSenders: boolean },
): CommentReview {
  const added = read.files.slice(register.files.length);
  const { files } = reconcile({ received: null, files: added, comments: read.comments });
  return {
    files: added.map(({ id, fileName, format, entries }, i) => ({
      ...{ fileName, format, entries, counts: { ...files[i]?.counts } as CommentReview['files'][number]['counts'] },
      columns: read.columns.get(id) ?? null,
      preview: importPreview(read.comments.filter(({ fileId }) => fileId === id)),
      findings: read.findings.filter((one) => one.fileName === fileName).map(({ fileName: _, ...finding }) => finding),
    })),
    refused: read.refused.map(({ code, facts, columns = null }) => ({
      ...{ fileName: String(facts['file'] ?? ''), code, facts, columns },
    })),
    ...{ letters: grouping.families.length, singles: grouping.singles.length, knowsSenders },
  };
}

function marksOf(stored: readonly StoredComment[], key: SenderKey): MarkedSenders['marks'] {
  const marks = new Map<string, number>();
  for (const { comment, mark } of stored)
    if (mark !== null && comment.author.sender !== null && isMadeWith(key, mark))
      marks.set(mark, comment.author.sender);
  return marks;
}

function knows(stored: readonly StoredComment[], key: SenderKey | null): boolean {
  const known = ({ comment, mark }: StoredComment) =>
    comment.author.sender === null || (key !== null && mark !== null && isMadeWith(key, mark));
  return stored.every(known);
}
