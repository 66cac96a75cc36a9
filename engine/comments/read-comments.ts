/**
 * Files of public comments to what is kept of them. Nothing leaves the computer, nothing is written, and a file that is refused
 * takes none of the others with it.
 */
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { markDuplicates, type Received } from '../../core/comments/mark-duplicates.ts';
import { isNameless, withheldAgain, type Again } from '../../core/comments/withheld-again.ts';
import type { CommentFile, PublicComment } from '../../core/comments/public-comment.ts';
import { createFindingLog, type FindingLog } from '../../core/layers/finding-log.ts';
import type { Finding } from '../../core/layers/import-review.ts';
import type { Gazetteer } from '../../core/layers/layer-data.ts';
import { createPlaceFinder } from '../../core/layers/place-by-name.ts';
import { freeId } from '../../core/lib/free-id.ts';
import { err, ok, type Result } from '../../core/lib/result.ts';
import { loadSourceFile } from '../importers/load-source-file.ts';
import { chooseCommentReader } from './choose-reader.ts';
import { MAX_COMMENTS } from './comment-limits.ts';
import { keepComment, namedPlace } from './keep-comment.ts';
import type { CommentOptions, CommentRefusal, RawComment, ReadColumns } from './raw-comment.ts';
import { markOf, type SenderKey } from './sender-marks.ts';
import { NO_SENDERS, senderNumbers, type KnownSenders } from './senders.ts';
import { contactKey, sharedContacts } from './shared-contacts.ts';
import { tellRepeats } from './tell-repeats.ts';

export type CommentImport = {
  /** Those given before and the new ones, in the order in which they came. */
  readonly files: readonly CommentFile[];
  readonly comments: readonly PublicComment[];
  readonly findings: readonly (Finding & { readonly fileName: string })[];
  /** Files of which nothing was read, with the reason; its facts name the file. */
  readonly refused: readonly CommentRefusal[];
  /** Columns of each table that was read, by the id of its file. */
  readonly columns: ReadonlyMap<string, ReadColumns>;
  /** The mark of each sender of the new comments by its number; empty where none is kept. */
  readonly senders: ReadonlyMap<number, string>;
  /** New comments that repeat a withheld one, and so are withheld too. */
  readonly again: ReadonlyMap<string, Again>;
};

export type CommentImportOrder = {
  readonly options: CommentOptions;
  /** Other options for some of the files, by path. */
  readonly ownOptions?: ReadonlyMap<string, CommentOptions>;
  /** What is there already; new comments are held against it. */
  readonly existing: { readonly files: readonly CommentFile[]; readonly comments: readonly PublicComment[] };
  /** How senders of earlier files are met again; absent where no mark is kept. */
  readonly senders?: MarkedSenders | null;
  readonly gazetteer: () => Promise<Gazetteer>;
  /** Hears which part of the files is read, 0 to 1. */
  readonly onProgress?: (done: number) => void;
};

/** Marks that earlier files left, made with this key and salt or with others. */
export type MarkedSenders = {
  readonly key: SenderKey;
  readonly salt: string;
  readonly marks: ReadonlyMap<string, number>;
};

type ReadFile = {
  readonly file: CommentFile;
  readonly raw: readonly RawComment[];
  readonly columns: ReadColumns | null;
  readonly log: FindingLog;
};

/** Reads the files one after another, in the order given. */
export async function readComments(
  paths: readonly string[],
  { options, ownOptions, existing, senders = null, gazetteer, onProgress }: CommentImportOrder,
): Promise<CommentImport> {
  const read: ReadFile[] = [];
  const refused: CommentRefusal[] = [];
  let left = MAX_COMMENTS - existing.comments.length;
  for (const [i, path] of paths.entries()) {
    onProgress?.(i / paths.length);
    const files = [...existing.files, ...read.map(({ file }) => file)];
    const one = await readOne(path, { options: ownOptions?.get(path) ?? options, files, left });
    if (one.ok) {
      read.push(one.value);
      left -= one.value.raw.length;
    } else refused.push({ ...one.error, facts: { file: basename(path), ...one.error.facts } });
  }
  const kept = await keepAll(read, existing.comments, { gazetteer, senders });
  const findings = read.flatMap(({ file, log }) =>
    log.all().map((finding) => ({ ...finding, fileName: file.fileName })),
  );
  return {
    files: [...existing.files, ...read.map(({ file }) => file)],
    comments: [...existing.comments, ...kept.comments],
    ...{ findings, refused, senders: kept.senders, again: kept.again },
    columns: new Map(read.flatMap(({ file, columns }) => (columns === null ? [] : [[file.id, columns] as const]))),
  };
}

async function readOne(
  path: string,
  {
    options,
    files,
    left,
  }: { readonly options: CommentOptions; readonly files: readonly CommentFile[]; readonly left: number },
): Promise<Result<ReadFile, CommentRefusal>> {
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
  const { format, comments, columns = null } = read.value;
  if (comments.length > left) return err({ code: 'too-many-comments', facts: { limit: MAX_COMMENTS } });
  const file = { id: freeId('file', files), fileName: source.value.fileName, sha256, format, entries: comments.length };
  return ok({ file, raw: comments, columns, log });
}

type Help = {
  readonly gazetteer: () => Promise<Gazetteer>;
  readonly senders: MarkedSenders | null;
};

async function keepAll(
  read: readonly ReadFile[],
  existing: readonly PublicComment[],
  { gazetteer, senders }: Help,
): Promise<Pick<CommentImport, 'comments' | 'senders' | 'again'>> {
  const all = read.flatMap(({ raw }) => raw);
  const areNamed = all.some((raw) => raw.lat === null && Object.values(namedPlace(raw)).some((part) => part !== null));
  const findPlace = areNamed ? createPlaceFinder(await gazetteer()) : null;
  const shared = sharedContacts(all);
  const numbers = senderNumbers(knownSenders(existing, senders), shared);
  for (const { raw, log } of read)
    for (const one of raw) if (shared.has(contactKey(one) ?? '')) log.report('comment-contact-shared', one.row);
  const kept = read.flatMap(({ file, raw, log }) =>
    raw.map((one) => ({
      raw: one,
      ...{ log, comment: keepComment(one, { fileId: file.id, sender: numbers.of, findPlace, log }) },
    })),
  );
  const fresh = kept.map(({ comment, raw }) => ({ comment, given: received(comment, raw.messageId) }));
  const before = existing.map((comment) => ({ comment, given: received(comment, null) }));
  const counted = givenAs('counted', before);
  const again = withheldAgain({
    ...{ counted, fresh: givenAs('counted', fresh) },
    // Inside one import the files say themselves which rows are withheld: equal words alone decide nothing there.
    withheld: [...givenAs('withheld', before), ...givenAs('withheld', fresh).filter((one) => !isNameless(one))],
  });
  const duplicates = markDuplicates([...counted, ...givenAs('counted', fresh).filter(({ id }) => !again.has(id))]);
  const judged = kept.map(({ comment, log }): { readonly comment: PublicComment; readonly log: FindingLog } => {
    const duplicateOf = duplicates.get(comment.id);
    if (duplicateOf !== undefined) return { log, comment: { ...comment, status: 'duplicate', duplicateOf } };
    if (!again.has(comment.id)) return { log, comment };
    log.report('comment-withheld-again', comment.row);
    return { log, comment: { ...comment, status: 'withheld' } };
  });
  tellRepeats(existing, judged);
  return {
    again,
    comments: judged.map(({ comment }) => comment),
    senders: senders === null ? new Map() : numbers.marks(),
  };
}

function knownSenders(existing: readonly PublicComment[], senders: MarkedSenders | null): KnownSenders {
  const first = existing.reduce((most, { author }) => Math.max(most, author.sender ?? 0), 0) + 1;
  if (senders === null) return { ...NO_SENDERS, first };
  const { key, salt, marks } = senders;
  return { first, marks, markOf: (sender) => markOf(key, salt, sender) };
}

type Given = { readonly comment: PublicComment; readonly given: Received };

function givenAs(status: PublicComment['status'], all: readonly Given[]): Received[] {
  return all.filter(({ comment }) => comment.status === status).map(({ given }) => given);
}

function received({ id, text, author, number }: PublicComment, messageId: string | null): Received {
  return { id, text, sender: author.sender, number, messageId };
}
