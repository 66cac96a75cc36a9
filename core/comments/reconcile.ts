/**
 * Do the comments add up to the number received?
 *
 * Every comment is counted, a duplicate, unreadable or withheld; their sum is held against what the files held and against
 * what whoever collected them says was received.
 */
import { COMMENT_STATUSES, type CommentFile, type CommentStatus, type PublicComment } from './public-comment.ts';

export type StatusCounts = Readonly<Record<CommentStatus, number>>;

export type FileCounts = {
  readonly fileName: string;
  readonly counts: StatusCounts;
  readonly total: number;
  /** Comments that the import found in the file. */
  readonly entries: number;
};

export type Reconciliation = {
  readonly counts: StatusCounts;
  readonly total: number;
  readonly files: readonly FileCounts[];
  /** Null when nobody has said. */
  readonly received: number | null;
  /** Received less the total: above 0 comments are missing here, below 0 there are more than were received. Null without `received`. */
  readonly missing: number | null;
  /** Null when nobody has said how many were received and no file has lost any. */
  readonly addsUp: boolean | null;
};

/** The table, with one row a file in the order of the files. */
export function reconcile(set: {
  readonly received: number | null;
  readonly files: readonly CommentFile[];
  readonly comments: readonly PublicComment[];
}): Reconciliation {
  const byFile = new Map(set.files.map(({ id }) => [id, noCounts()]));
  const counts = noCounts();
  for (const { fileId, status } of set.comments) {
    counts[status] += 1;
    const own = byFile.get(fileId);
    if (own !== undefined) own[status] += 1;
  }
  const files = set.files.map(({ id, fileName, entries }) => {
    const own = byFile.get(id) ?? noCounts();
    return { fileName, counts: own, total: sum(own), entries };
  });
  const total = sum(counts);
  const missing = set.received === null ? null : set.received - total;
  const isWhole = files.every((file) => file.total === file.entries);
  return {
    counts,
    total,
    files,
    received: set.received,
    missing,
    addsUp: isWhole && missing === null ? null : isWhole && missing === 0,
  };
}

function noCounts(): Record<CommentStatus, number> {
  return { counted: 0, duplicate: 0, unreadable: 0, withheld: 0 };
}

function sum(counts: StatusCounts): number {
  return COMMENT_STATUSES.reduce((total, status) => total + counts[status], 0);
}
