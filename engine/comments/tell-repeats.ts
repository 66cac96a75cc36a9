/** Says in the review where one sender is taken to have sent the same words again and again: that may be many people. */
import type { FindingLog } from '../../core/layers/finding-log.ts';
import type { PublicComment } from '../../core/comments/public-comment.ts';

/** Times that one sender may send the same words without a question. Heuristic: by mail, by form and once more. */
const USUAL_TIMES = 3;

type Kept = { readonly comment: PublicComment; readonly log: FindingLog };

/** Reports every new duplicate of a sender who sent the same words more than three times, in the log of its file. */
export function tellRepeats(existing: readonly PublicComment[], kept: readonly Kept[]): void {
  const times = new Map<string, number>();
  for (const comment of [...existing, ...kept.map((one) => one.comment)]) {
    const key = keyOf(comment);
    if (key !== null) times.set(key, (times.get(key) ?? 1) + 1);
  }
  for (const { comment, log } of kept) {
    const key = keyOf(comment);
    if (key !== null && (times.get(key) ?? 0) > USUAL_TIMES) log.report('comment-sender-repeats', comment.row);
  }
}

function keyOf({ author, duplicateOf }: PublicComment): string | null {
  return author.sender === null || duplicateOf === null ? null : `${author.sender} ${duplicateOf}`;
}
