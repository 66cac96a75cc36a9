/** What the reviewer says: marks that stand, with reason and signature, and draft conditions with how they are measured. */
import { lackingParts } from '../review/condition-examples.ts';
import { findingSetsOf } from '../review/finding-sets.ts';
import type { Mark } from '../review/mark.ts';
import { standingMarks } from '../review/standing-marks.ts';
import { formatDate } from '../text/numbers.ts';
import { say } from '../text/say.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { Block, Text } from './report-document.ts';
import { cited, columns, plain, type Writer } from './writer.ts';

type Condition = Workspace['review']['conditions'][number];

/** A table of marks and one of conditions; none where the reviewer said nothing of the site. */
export function composeReview(writer: Writer): readonly Block[] {
  const { document, site } = writer.input;
  const marks = [...standingMarks(document.review.marks, site.id).values()];
  const conditions = document.review.conditions.filter(({ siteId }) => siteId === site.id);
  return [
    ...(marks.length === 0 ? [] : [marksTable(writer, marks)]),
    ...(conditions.length === 0 ? [] : [conditionsTable(writer, conditions)]),
  ];
}

function marksTable(writer: Writer, marks: readonly Mark[]): Block {
  return {
    kind: 'table',
    caption: writer.say('review.marks'),
    reading: plain(writer.say('review.marks-reading', { count: marks.length })),
    columns: columns(
      [
        writer.say('review.factor'),
        writer.say('review.mark'),
        writer.say('review.reason'),
        writer.say('review.signed'),
      ],
      [2.4, 1.6, 4.4, 2.4],
    ),
    rows: marks.map(({ factor, verdict, reason, by, on }) => [
      plain(factorName(writer, factor)),
      plain(say(writer.language, 'review', `marked.${verdict}`)),
      plain(reason),
      plain(say(writer.language, 'review', 'mark.signed', { by, date: formatDate(on, writer.language) })),
    ]),
  };
}

/** A factor of a later version has no name here; its id says at least which. */
function factorName(writer: Writer, factor: string): string {
  return writer.input.indicators.some(({ id }) => id === factor) ? writer.tell(`name.${factor}`) : factor;
}

function conditionsTable(writer: Writer, conditions: readonly Condition[]): Block {
  const measurable = conditions.filter((condition) => lackingParts(condition).length === 0).length;
  return {
    kind: 'table',
    caption: writer.say('review.conditions'),
    reading: plain(writer.say('review.conditions-reading', { count: conditions.length, measurable })),
    columns: columns(
      [
        writer.say('review.condition'),
        writer.say('review.limit'),
        writer.say('review.recheck'),
        writer.say('review.supports'),
        writer.say('review.follows'),
      ],
      [3.4, 2.6, 2, 2.6, 2.2],
    ),
    rows: conditions.map((condition) => conditionRow(writer, condition)),
  };
}

function conditionRow(writer: Writer, condition: Condition): readonly Text[] {
  const { text, limit, place, recheck, example } = condition;
  const stated = (words: string) => (words.trim() === '' ? writer.say('review.not-stated') : words);
  return [
    plain(text),
    plain(`${stated(limit)}; ${stated(place)}`),
    plain(stated(recheck)),
    plain(findingText(writer, condition)),
    exampleText(writer, example),
  ];
}

function findingText({ input, language, say: tell }: Writer, { finding }: Condition): string {
  const findings = findingSetsOf(input.document.review, language).flatMap((set) => set.findings);
  return findings.find(({ id }) => id === finding)?.text ?? tell('review.no-finding');
}

function exampleText(writer: Writer, example: Condition['example']): Text {
  const source = example === null ? undefined : writer.input.document.sources[example];
  if (source === undefined) return plain(writer.say('review.no-example'));
  return cited(writer, source.publisher === '' ? source.title : source.publisher, [source.id]);
}
