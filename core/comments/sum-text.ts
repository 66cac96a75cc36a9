/** Whether the comments add up, in words: the same on screen and in the report. */
import type { Language } from '../text/languages.ts';
import { formatNumber } from '../text/numbers.ts';
import { say, type Facts } from '../text/say.ts';
import { COMMENT_STATUSES } from './public-comment.ts';
import type { Reconciliation } from './reconcile.ts';

export type SumText = {
  /** The numbers as a sum. */
  readonly sum: string;
  /** What they say; or what must be known first. */
  readonly verdict: string;
};

/** A count of nothing is left out, that of the counted ones excepted. */
export function sumText(sums: Omit<Reconciliation, 'files'>, language: Language): SumText {
  const c = (code: string, facts?: Facts) => say(language, 'comments', code, facts);
  const count = (value: number) => formatNumber(value, language);
  const { counts, total, received, missing } = sums;
  const parts = [
    ...COMMENT_STATUSES.filter((status) => status === 'counted' || counts[status] > 0).map((status) =>
      c(`part.${status}`, { count: count(counts[status]) }),
    ),
    ...(missing !== null && missing > 0 ? [c('sum.missing', { count: count(missing) })] : []),
  ].join(' + ');
  const sum =
    received === null || (missing !== null && missing < 0)
      ? c('sum', { total: count(total), parts })
      : c('sum.received', { received: count(received), parts });
  return { sum, verdict: c(verdictOf(sums), { count: count(Math.abs(missing ?? 0)) }) };
}

function verdictOf({ received, missing, addsUp }: Omit<Reconciliation, 'files'>): string {
  if (received === null || missing === null) return addsUp === false ? 'sum.lost' : 'sum.ask';
  if (missing !== 0) return missing > 0 ? 'sum.short' : 'sum.over';
  return addsUp === true ? 'sum.whole' : 'sum.lost';
}
