/**
 * Findings and possible conditions: each tied to a reading, measurable, and a draft. The wording of the conditions is
 * ours (heuristic); the evidence is the record's. Shape: staff report with findings and conditions.
 */
import type { Indicator } from '../indicators/indicator.ts';
import type { Reading } from '../indicators/reading.ts';
import { composeReview } from './compose-review.ts';
import { CONDITIONS, type Condition } from './draft-conditions.ts';
import type { Block, Text } from './report-document.ts';
import {
  capitalised,
  cited,
  columns,
  day,
  note,
  paragraph,
  plain,
  readingDetail,
  readingSources,
  readingValue,
  type Writer,
} from './writer.ts';

/** A table of findings, or one sentence when no reading calls for one; then what the reviewer says. */
export function composeFindings(writer: Writer): readonly Block[] {
  const rows = CONDITIONS.flatMap((condition) => findingRow(writer, condition));
  const lead = paragraph(writer.say('findings.lead'));
  const review = composeReview(writer);
  if (rows.length === 0) return [lead, paragraph(writer.say('findings.none')), ...review];
  return [
    lead,
    {
      kind: 'table',
      caption: writer.say('findings.caption'),
      reading: plain(writer.say('findings.reading', { count: rows.length })),
      columns: columns(
        [
          writer.say('column.finding'),
          writer.say('column.evidence'),
          writer.say('column.open'),
          writer.say('column.condition'),
        ],
        [2.2, 4, 3, 4.4],
      ),
      rows,
    },
    note(writer.say('findings.tag')),
    ...review,
  ];
}

function findingRow(writer: Writer, condition: Condition): (readonly Text[])[] {
  const { indicators, readings } = writer.input;
  const indicator = indicators.find(({ id }) => id === condition.indicator);
  const reading = readings.readings.hosted[condition.indicator];
  if (indicator === undefined || reading === undefined) return [];
  const form = formOf(condition, reading);
  if (form === null) return [];
  const asOf = day(writer, writer.input.document.asOf);
  return [
    [
      plain(writer.tell(`name.${indicator.id}`)),
      evidence(writer, indicator, reading),
      plain(reading.known ? writer.say(`condition.${condition.key}.open`) : writer.tell(reading.ask)),
      plain(
        writer.say(`condition.${condition.key}.${form}`, { value: readingValue(writer, indicator, reading), asOf }),
      ),
    ],
  ];
}

function formOf({ whenUnknown, applies }: Condition, reading: Reading): 'known' | 'unknown' | null {
  if (!reading.known) return whenUnknown ? 'unknown' : null;
  return applies(reading.value) ? 'known' : null;
}

function evidence(writer: Writer, indicator: Indicator, reading: Reading): Text {
  const text = writer.say('findings.evidence', {
    value: capitalised(readingValue(writer, indicator, reading)),
    detail: readingDetail(writer, reading),
  });
  return cited(writer, text, readingSources(reading));
}
