/** Public comments that are kept from the record: how many, and why. Their texts stay in the workspace. */
import type { ReportInput } from '../../report/report-input.ts';

export type WithheldComments = {
  /** Kept back by a person. */
  readonly byPerson: number;
  /** Said to be kept back by the file that they came in, with no reason. */
  readonly byFile: number;
  /** What the persons wrote, most frequent first; ties in the order of the letters. Who wrote nothing is not in it. */
  readonly reasons: readonly { readonly reason: string; readonly count: number }[];
};

/** Counted from the comments of the report; from the document alone where they are about another site. */
export function withheldComments({ document, comments }: Pick<ReportInput, 'document' | 'comments'>): WithheldComments {
  const register = document.comments.withheld;
  const ids = comments?.set.comments.filter(({ status }) => status === 'withheld').map(({ id }) => id);
  const there = ids === undefined ? null : new Set(ids);
  const kept = register.filter(({ commentId }) => there === null || there.has(commentId));
  const counts = new Map<string, number>();
  for (const reason of kept.map((one) => one.reason.trim()).filter((words) => words !== ''))
    counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return {
    byPerson: kept.length,
    byFile: there === null ? 0 : there.size - kept.length,
    reasons: [...counts]
      .map(([reason, count]) => ({ reason, count }))
      .toSorted((a, b) => b.count - a.count || (a.reason < b.reason ? -1 : 1)),
  };
}
