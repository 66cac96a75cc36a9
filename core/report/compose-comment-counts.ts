/** How many public comments came in and what became of each: numbers that add up to what was received. */
import { LEAST_SENT } from '../comments/public-opening.ts';
import { COMMENT_STATUSES } from '../comments/public-comment.ts';
import { reconcile } from '../comments/reconcile.ts';
import { sumText } from '../comments/sum-text.ts';
import { formatNumber } from '../text/numbers.ts';
import { commentsAbout, type ReportComments } from './report-comments.ts';
import type { Block, Table } from './report-document.ts';
import { columns, note, paragraph, plain, type Writer } from './writer.ts';

/** A table for the section on the community; nothing where no comment came in, one sentence where they are about another site. */
export function composeCommentCounts(writer: Writer): readonly Block[] {
  const { document, site, comments } = writer.input;
  const about = commentsAbout(document.comments, site.id);
  if (about === 'none') return [];
  const heading: Block = { kind: 'subheading', text: writer.say('comments.heading') };
  if (about === 'elsewhere' || comments === null) {
    const other = document.sites.find(({ id }) => id === document.comments.siteId)?.name ?? writer.say('not-known');
    return [heading, paragraph(writer.say('comments.elsewhere', { site: other }))];
  }
  return [heading, countsTable(writer, comments), note(writer.say('comments.see', { count: LEAST_SENT }))];
}

function countsTable(writer: Writer, { set, grouping }: ReportComments): Table {
  const sums = reconcile(set);
  const { sum, verdict } = sumText(sums, writer.language);
  const count = (value: number) => formatNumber(value, writer.language);
  const inLetters = grouping.families.reduce((total, { members }) => total + members.length, 0);
  const { counts, missing, received, total } = sums;
  const row = (what: string, number: string, letters = '') => [
    plain(writer.say(`comments.row.${what}`)),
    plain(number),
    plain(writer.say(`comments.row.${what}.means`, { letters })),
  ];
  return {
    kind: 'table',
    caption: writer.say('comments.counts.caption'),
    reading: plain(`${sum}. ${verdict}`),
    columns: columns(
      [writer.say('comments.column.kind'), writer.say('comments.column.number'), writer.say('comments.column.means')],
      [3, 1.4, 6],
      [1],
    ),
    rows: COMMENT_STATUSES.flatMap((status) => [
      row(status, count(counts[status])),
      ...(status === 'counted'
        ? [
            row('letters', count(inLetters), count(grouping.families.length)),
            row('singles', count(counts.counted - inLetters)),
          ]
        : []),
    ]).concat([
      ...(missing === null || missing === 0
        ? []
        : [row(missing > 0 ? 'missing' : 'surplus', count(Math.abs(missing)))]),
      row('here', count(total)),
      row('received', received === null ? writer.say('not-known') : count(received)),
    ]),
  };
}
