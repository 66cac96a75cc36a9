/** How to read the report: whose risk, what the score is not, coverage, ties, and three words kept apart. */
import { BANDS } from '../scoring/bands.ts';
import type { Block } from './report-document.ts';
import { columns, paragraph, plain, points, type Writer } from './writer.ts';

const GRADES = ['A', 'B', 'C', 'D'] as const;
const POINTS = ['whose', 'not', 'range', 'coverage', 'tie', 'words', 'near'] as const;

/** Half a page that a reader needs before the numbers. */
export function composeHowToRead(writer: Writer): readonly Block[] {
  return [
    paragraph(writer.say('how.lead')),
    { kind: 'list', items: POINTS.map((code) => plain(writer.say(`how.${code}`))) },
    {
      kind: 'table',
      caption: writer.say('how.scale.caption'),
      reading: plain(writer.say('how.scale.reading')),
      columns: columns(
        [writer.say('column.word'), writer.say('column.score'), writer.say('column.meaning')],
        [2, 2, 7],
      ),
      rows: [
        ...BANDS.map((band, i) => [
          plain(writer.say(`band.${band}`)),
          plain(writer.say('how.scale.from-to', { from: points(writer, i / 4), to: points(writer, (i + 1) / 4) })),
          plain(writer.say(`how.band.${band}`)),
        ]),
      ],
    },
    {
      kind: 'table',
      caption: writer.say('how.grades.caption'),
      reading: plain(writer.say('how.grades.reading')),
      columns: columns([writer.say('column.grade'), writer.say('column.meaning')], [2, 9]),
      rows: GRADES.map((grade) => [plain(grade), plain(writer.say(`how.grade.${grade}`))]),
    },
  ];
}
