/** Rows of the conversion as a table: what is known in cells, what is not in one sentence, what is assumed below. */
import type { ConversionSection, DeltaRow } from '../conversion/conversion-row.ts';
import { CONVERSION_ROWS } from '../conversion/delta.ts';
import { plannedSite } from '../conversion/planned-site.ts';
import type { DeltaValue } from '../conversion/quantity.ts';
import type { FactName } from '../sites/site-facts.ts';
import type { SourceId } from '../sources/source.ts';
import { formatSigned } from '../text/numbers.ts';
import type { Block, Text } from './report-document.ts';
import { capitalised, cited, columns, note, paragraph, plain, quantity, type Writer } from './writer.ts';

/** A line of a table of changes; a side that is null is not known. */
export type ChangeLine = {
  /** Of the row of the conversion, or the code of its name. */
  readonly key: string;
  readonly name: string;
  /** Unit in words, in a column of its own: long numbers leave no room beside them. */
  readonly unit: string;
  readonly sources: readonly SourceId[];
  readonly mined: string | null;
  readonly hosted: string | null;
  readonly change: string | null;
  /** Codes of sentences in the catalogue `indicators`. */
  readonly notes: readonly string[];
};

/** Rows about what comes new: the question does not arise for the mine as it stands. */
const ONLY_NEW: ReadonlySet<string> = new Set([
  'peakShareUtility',
  'peakShareZone',
  'addedSalesShare',
  'setbackM',
  'newGroundAcres',
  'constructionTripsPerDay',
  'constructionPeakJobs',
]);

/** Lines of some parts of the table of changes, in print order. */
export function changeLines(writer: Writer, ...sections: readonly ConversionSection[]): readonly ChangeLine[] {
  const { deltas } = writer.input.readings;
  return sections.flatMap((wanted) =>
    deltas.filter(({ section }) => section === wanted).map((delta) => changeLine(writer, delta)),
  );
}

/** Lines of single rows of the conversion, in the order asked. */
export function changeLinesOf(writer: Writer, keys: readonly string[]): readonly ChangeLine[] {
  const { deltas } = writer.input.readings;
  return keys.flatMap((key) => deltas.filter((delta) => delta.key === key)).map((delta) => changeLine(writer, delta));
}

function changeLine(writer: Writer, { key, unit, mined, hosted, change, notes }: DeltaRow): ChangeLine {
  const cell = (value: DeltaValue | null) => (value === null ? null : quantity(writer, threeFigures(value), ''));
  const isNew = ONLY_NEW.has(key) && hosted !== null;
  return {
    key,
    name: writer.tell(`delta.${key}`),
    unit: writer.tell(`unit.${unit}`),
    sources: sourcesOf(writer, CONVERSION_ROWS.find((row) => row.key === key)?.facts ?? []),
    mined: isNew ? writer.say('does-not-apply') : cell(mined),
    hosted: cell(hosted),
    change: isNew ? writer.say('does-not-apply') : change && signed(writer, threeFigures(change)),
    notes,
  };
}

/** `+30 to +60 (point +50)`: a difference with its sign, since a dash between two minus signs cannot be read. */
function signed(writer: Writer, { value, low, high }: DeltaValue): string {
  const [from, to, point] = [low, high, value].map((number) => formatSigned(number, writer.language));
  if (from === undefined || to === undefined || point === undefined || from === to) return point ?? '';
  return writer.say('range-and-point', { range: writer.say('band.span', { from, to }), point });
}

/** The model's inputs carry two or three figures, so its results print no more. */
export function threeFigures({ value, low, high }: DeltaValue): DeltaValue {
  const round = (number: number) => Number(number.toPrecision(3));
  return { value: round(value), low: round(low), high: round(high) };
}

/** A line of two class facts in their words; `code` names it in the catalogue `report`. */
export function wordLine(
  writer: Writer,
  code: string,
  [minedName, hostedName]: readonly ['minedCooling', 'hostedCooling'] | readonly ['minedLighting', 'hostedLighting'],
): ChangeLine {
  const { facts } = plannedSite(writer.input.site);
  const [mined, hosted] = [facts[minedName]?.value, facts[hostedName]?.value];
  const word = (value: string | undefined) => (value === undefined ? null : writer.tell(`class.${value}`));
  return {
    key: code,
    name: writer.say(code),
    unit: writer.say('changes.in-words'),
    sources: sourcesOf(writer, [minedName, hostedName]),
    mined: word(mined),
    hosted: word(hosted),
    change:
      mined === undefined || hosted === undefined
        ? null
        : writer.say(mined === hosted ? 'changes.same' : 'changes.other'),
    notes: [],
  };
}

function sourcesOf(writer: Writer, names: readonly FactName[]): readonly SourceId[] {
  const { facts } = plannedSite(writer.input.site);
  return names.flatMap((name) => facts[name]?.sources ?? []);
}

/** True when a line says something of either state. */
export function isKnownLine({ mined, hosted }: ChangeLine): boolean {
  return mined !== null || hosted !== null;
}

/** The table with its small print; without a known line only the sentence that says so. `code` names its catalogue texts. */
export function changeTable(writer: Writer, code: string, lines: readonly ChangeLine[]): readonly Block[] {
  const known = lines.filter(isKnownLine);
  const notes = [...new Set(known.flatMap((line) => line.notes))].map((one) => writer.tell(one));
  return [
    ...(known.length === 0 ? [] : [table(writer, code, known)]),
    ...(notes.length === 0 ? [] : [note(notes.join(' '))]),
    ...notKnownSentence(
      writer,
      'changes.not-known',
      lines.filter((line) => !isKnownLine(line)).map(({ name }) => name),
    ),
  ];
}

/** One sentence for all that is not known instead of rows without content; none when there is nothing to name. */
export function notKnownSentence(writer: Writer, code: string, names: readonly string[]): readonly Block[] {
  return names.length === 0 ? [] : [paragraph(writer.say(code, { names: names.join('; ') }))];
}

function table(writer: Writer, code: string, lines: readonly ChangeLine[]): Block {
  const cell = (text: string | null): Text => plain(text ?? writer.say('not-known'));
  return {
    kind: 'table',
    caption: writer.say(`${code}.caption`),
    reading: plain(writer.say(`${code}.reading`)),
    columns: columns(
      [
        writer.say('column.quantity'),
        writer.say('column.unit'),
        writer.say('state.mined'),
        writer.say('state.hosted'),
        writer.say('column.change'),
      ],
      [3.2, 1.7, 2.5, 2.5, 2.5],
      [2, 3, 4],
    ),
    rows: lines.map(({ name, unit, sources, mined, hosted, change }) => [
      cited(writer, capitalised(name), sources),
      plain(unit),
      cell(mined),
      cell(hosted),
      cell(change),
    ]),
  };
}
