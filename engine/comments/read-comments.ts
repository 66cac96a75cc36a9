/**
 * Files of public comments to what is kept of them. Nothing leaves the computer, nothing is written, and a file that is refused
 * takes none of the others with it.
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { markDuplicates, type Received } from '../../core/comments/mark-duplicates.ts';
import type { CommentFile, PublicComment } from '../../core/comments/public-comment.ts';
import { createFindingLog, type FindingLog } from '../../core/layers/finding-log.ts';
import type { Finding, ImportError } from '../../core/layers/import-review.ts';
import type { Gazetteer } from '../../core/layers/layer-data.ts';
import { createPlaceFinder } from '../../core/layers/place-by-name.ts';
import { freeId } from '../../core/lib/free-id.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { loadSourceFile } from '../importers/load-source-file.ts';
import { chooseCommentReader } from './choose-reader.ts';
import { MAX_COMMENTS } from './comment-limits.ts';
import { keepComment, namedPlace } from './keep-comment.ts';
import type { CommentOptions, RawComment } from './raw-comment.ts';
import { senderNumbers } from './senders.ts';

export type CommentImport = {
  /** Those given before and the new ones, in the order in which they came. */
  readonly files: readonly CommentFile[];
  readonly comments: readonly PublicComment[];
  readonly findings: readonly (Finding & { readonly fileName: string })[];
  /** Files of which nothing was read, with the reason; its facts name the file. */
  readonly refused: readonly ImportError[];
};

export type CommentImportOrder = {
  readonly options: CommentOptions;
  /** What is there already; new comments are held against it. */
  readonly existing: { readonly files: readonly CommentFile[]; readonly comments: readonly PublicComment[] };
  readonly gazetteer: () => Promise<Gazetteer>;
};

type ReadFile = { readonly file: CommentFile; readonly raw: readonly RawComment[]; readonly log: FindingLog };

/** Reads the files one after another, in the order given. */
export async function readComments(
  paths: readonly string[],
  { options, existing, gazetteer }: CommentImportOrder,
): Promise<CommentImport> {
  const read: ReadFile[] = [];
  const refused: ImportError[] = [];
  let left = MAX_COMMENTS - existing.comments.length;
  for (const path of paths) {
    const one = await readOne(path, { options, files: [...existing.files, ...read.map(({ file }) => file)], left });
    if (one.ok) {
      read.push(one.value);
      left -= one.value.raw.length;
    } else refused.push({ code: one.error.code, facts: { file: basename(path), ...one.error.facts } });
  }
  const comments = await keepAll(read, existing.comments, gazetteer);
  const findings = read.flatMap(({ file, log }) =>
    log.all().map((finding) => ({ ...finding, fileName: file.fileName })),
  );
  return {
    files: [...existing.files, ...read.map(({ file }) => file)],
    comments: [...existing.comments, ...comments],
    findings,
    refused,
  };
}

async function readOne(
  path: string,
  {
    options,
    files,
    left,
  }: { readonly options: CommentOptions; readonly files: readonly CommentFile[]; readonly left: number },
): Promise<Result<ReadFile, ImportError>> {
  const source = await loadSourceFile(path, []);
  if (!source.ok) return source;
  const sha256 = createHash('sha256').update(source.value.bytes).digest('hex');
  // The very same file again would double every comment that has no number.
  if (files.some((file) => file.sha256 === sha256)) return err({ code: 'comments-file-again', facts: {} });
  const reader = await chooseCommentReader(source.value);
  if (!reader.ok) return reader;
  const log = createFindingLog();
  const read = await reader.value(source.value, options, log);
  if (!read.ok) return read;
  const { format, comments } = read.value;
  if (comments.length > left) return err({ code: 'too-many-comments', facts: { limit: MAX_COMMENTS } });
  const file = { id: freeId('file', files), fileName: source.value.fileName, sha256, format, entries: comments.length };
  return ok({ file, raw: comments, log });
}

async function keepAll(
  read: readonly ReadFile[],
  existing: readonly PublicComment[],
  gazetteer: () => Promise<Gazetteer>,
): Promise<PublicComment[]> {
  const all = read.flatMap(({ raw }) => raw);
  const areNamed = all.some((raw) => raw.lat === null && Object.values(namedPlace(raw)).some((part) => part !== null));
  const findPlace = areNamed ? createPlaceFinder(await gazetteer()) : null;
  const sender = senderNumbers(existing.reduce((most, { author }) => Math.max(most, author.sender ?? 0), 0) + 1);
  const kept = read.flatMap(({ file, raw, log }) =>
    raw.map((one) => ({ raw: one, comment: keepComment(one, { fileId: file.id, sender, findPlace, log }) })),
  );
  const duplicates = markDuplicates([
    ...existing.filter(({ status }) => status === 'counted').map((comment) => received(comment, null)),
    ...kept
      .filter(({ comment }) => comment.status === 'counted')
      .map(({ comment, raw }) => received(comment, raw.messageId)),
  ]);
  return kept.map(({ comment }) => {
    const duplicateOf = duplicates.get(comment.id);
    return duplicateOf === undefined ? comment : { ...comment, status: 'duplicate', duplicateOf };
  });
}

function received({ id, text, author, number }: PublicComment, messageId: string | null): Received {
  return { id, text, sender: author.sender, number, messageId };
}
