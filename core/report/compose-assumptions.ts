/**
 * The assumptions, early in the report: a reader judges them before the numbers that rest on them.
 * A fact of the record stands in place of an assumption wherever there is one.
 */
import type { NumberFact } from '../sources/fact.ts';
import { formatRange, formatRounded } from '../text/numbers.ts';
import { MODEL_ASSUMPTIONS, type ModelAssumption } from './model-assumptions.ts';
import type { Block, Text } from './report-document.ts';
import { cited, columns, note, paragraph, plain, type Writer } from './writer.ts';

/** A lead, the table of assumptions, and the parameters that the user changed. */
export function composeAssumptions(writer: Writer): readonly Block[] {
  const changed = Object.entries(writer.input.document.parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    paragraph(writer.say('assumptions.lead')),
    {
      kind: 'table',
      caption: writer.say('assumptions.caption'),
      reading: plain(writer.say('assumptions.reading')),
      columns: columns(
        [
          writer.say('column.assumption'),
          writer.say('column.range'),
          writer.say('column.value'),
          writer.say('column.basis'),
          writer.say('column.tag'),
        ],
        [4, 2, 1.7, 5, 1.7],
        [1, 2],
      ),
      rows: MODEL_ASSUMPTIONS.map((assumption) => row(writer, assumption)),
    },
    changed.length === 0
      ? note(writer.say('assumptions.no-changes'))
      : note(
          writer.say('assumptions.changes', {
            list: changed.map(([key, value]) => `${key} = ${formatRounded(value, writer.language)}`).join('; '),
          }),
        ),
  ];
}

function row(writer: Writer, assumption: ModelAssumption): readonly Text[] {
  const fact = factOf(writer, assumption);
  const { value, low, high } = fact ?? assumption;
  const { language } = writer;
  const unit = assumption.unit === '' ? '' : `\u00a0${assumption.unit}`;
  return [
    plain(writer.say(`assumption.${assumption.key}`)),
    plain(low === high ? writer.say('assumptions.no-range') : `${formatRange(low, high, language)}${unit}`),
    plain(`${formatRounded(value, language)}${unit}`),
    fact === null
      ? plain(writer.say(`assumption.${assumption.key}.basis`))
      : cited(writer, writer.say('assumptions.from-record', { grade: fact.grade }), fact.sources),
    plain(fact === null ? writer.say(`tag.${assumption.tag}`) : writer.say('tag.record')),
  ];
}

function factOf(writer: Writer, { fact }: ModelAssumption): NumberFact | null {
  return fact === null ? null : (writer.input.site.facts[fact] ?? null);
}
