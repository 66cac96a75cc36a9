/** How far two readers agreed on the themes, or that one alone has read. */
import { codingAgreement } from '../comments/coding-agreement.ts';
import { kappaText } from '../comments/kappa-text.ts';
import type { Kappa } from '../comments/kappa.ts';
import { formatNumber } from '../text/numbers.ts';
import { say } from '../text/say.ts';
import type { ReportComments } from './report-comments.ts';
import type { Block, Text } from './report-document.ts';
import { columns, note, paragraph, plain, type Writer } from './writer.ts';

const CELLS = ['yes-yes', 'yes-no', 'no-yes', 'no-no'] as const;

/** Cohen's kappa of each theme that either reader gave, with the counts behind it. */
export function composeReaders(writer: Writer, { set, grouping }: ReportComments): readonly Block[] {
  const { themes, overall, units } = codingAgreement(set, grouping);
  if (units === 0) return [paragraph(writer.say('comments.readers.one'))];
  const c = (code: string) => say(writer.language, 'comments', code);
  const names = new Map(set.themes.map(({ id, name }) => [id, name]));
  const given = themes.filter(({ kappa }) => (kappa.table[1]?.[1] ?? 0) < units);
  return [
    {
      kind: 'table',
      caption: writer.say('comments.readers.caption'),
      reading: plain(writer.say('comments.readers.reading', { units: formatNumber(units, writer.language) })),
      columns: columns(
        [c('kappa.theme'), ...CELLS.map((cell) => c(`kappa.${cell}`)), c('kappa')],
        [2.6, 1.1, 1.3, 1.4, 1.2, 4],
        [1, 2, 3, 4],
      ),
      rows: [
        row(writer, c('kappa.overall'), overall),
        ...given.map(({ themeId, kappa }) => row(writer, names.get(themeId) ?? themeId, kappa)),
      ],
    },
    ...(given.length < themes.length ? [note(writer.say('comments.readers.neither'))] : []),
    note(c('kappa.what')),
  ];
}

function row(writer: Writer, name: string, result: Kappa): readonly Text[] {
  const counts = result.table.flat().map((count) => plain(formatNumber(count, writer.language)));
  return [plain(name), ...counts, plain(kappaText(result, writer.language))];
}
