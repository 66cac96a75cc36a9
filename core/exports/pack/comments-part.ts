/** Public comments on the page of a pack: how they add up, and what was kept back with the reasons. */
import { reconcile } from '../../comments/reconcile.ts';
import { sumText } from '../../comments/sum-text.ts';
import type { Writer } from '../../report/writer.ts';
import { formatNumber } from '../../text/numbers.ts';
import { say } from '../../text/say.ts';
import { element, list, text, type Html } from './html.ts';
import { withheldComments } from './withheld-comments.ts';

/** Nothing where the pack has no comments on its site. */
export function commentsPart({ input, language }: Writer): readonly Html[] {
  const { comments } = input;
  if (comments === null) return [];
  const { sum, verdict } = sumText(reconcile(comments.set), language);
  const { byPerson, byFile, reasons } = withheldComments(input);
  const count = (value: number) => formatNumber(value, language);
  const told = (code: string, facts = {}) => text(say(language, 'pack', code, facts));
  return [
    element('h2', told('page.comments')),
    element('p', text(`${sum}. ${verdict}`)),
    element('p', told('withheld.comments-kept', { count: count(byPerson), byFile: count(byFile) })),
    ...(reasons.length === 0
      ? []
      : [list(reasons.map((one) => told('reason', { reason: one.reason, count: count(one.count) })))]),
  ];
}
