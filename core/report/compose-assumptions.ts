/**
 * The assumptions, early in the report: a reader judges them before the numbers that rest on them.
 * A fact of the record stands in place of an assumption wherever there is one.
 */
import type { DeltaValue } from '../conversion/quantity.ts';
import type { NumberFact } from '../sources/fact.ts';
import { formatRange, formatRounded } from '../text/numbers.ts';
import { changedParameters } from './changed-parameters.ts';
import { MODEL_ASSUMPTIONS, type ModelAssumption } from './model-assumptions.ts';
import type { Block, Text } from './report-document.ts';
import { cited, columns, note, paragraph, plain, type Writer } from './writer.ts';

/** A lead, the table of assumptions, and the parameters that the user changed. */
export function composeAssumptions(writer: Writer): readonly Block[] {
  const changed = changedParameters(writer, writer.input.document);
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
        [3.9, 2.3, 1.7, 4.7, 1.8],
        [1, 2],
      ),
      rows: MODEL_ASSUMPTIONS.map((assumption) => row(writer, assumption)),
    },
    changed.length === 0
      ? note(writer.say('assumptions.no-changes'))
      : note(
          writer.say('assumptions.changes', {
            list: changed.join('; '),
          }),
        ),
  ];
}

function row(writer: Writer, assumption: ModelAssumption): readonly Text[] {
  const fact = factOf(writer, assumption);
  const { value, low, high } = scaled(fact ?? assumption, assumption.unit);
  const { language } = writer;
  const unit = (number: string) =>
    assumption.unit === '%' ? writer.say('percent', { value: number }) : `${number}\u00a0${assumption.unit}`.trimEnd();
  return [
    plain(writer.say(`assumption.${assumption.key}`)),
    plain(low === high ? writer.say('assumptions.no-range') : unit(formatRange(low, high, language))),
    plain(unit(formatRounded(value, language))),
    fact === null
      ? plain(writer.say(`assumption.${assumption.key}.basis`))
      : cited(writer, writer.say('assumptions.from-record', { grade: fact.grade }), fact.sources),
    plain(fact === null ? writer.say(`tag.${assumption.tag}`) : writer.say('tag.record')),
  ];
}

function scaled({ value, low, high }: DeltaValue, unit: string): DeltaValue {
  return unit === '%' ? { value: value * 100, low: low * 100, high: high * 100 } : { value, low, high };
}

function factOf(writer: Writer, { fact }: ModelAssumption): NumberFact | null {
  return fact === null ? null : (writer.input.site.facts[fact] ?? null);
}
