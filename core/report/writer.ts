/**
 * The writer of one report: its input, its language, its citations, and the short phrases that every section uses.
 *
 * Three words are kept apart throughout: "not known" (nobody told us), "none found" (searched, nothing there)
 * and "does not apply".
 */
import {
  PERSPECTIVES,
  type GateVerdict,
  type KnownReading,
  type Message,
  type Perspective,
  type Reading,
} from '../indicators/reading.ts';
import type { Indicator } from '../indicators/indicator.ts';
import { thresholdSentence } from '../indicators/threshold.ts';
import type { ScoreRange, SiteScore } from '../scoring/score-matrix.ts';
import type { NumberFact } from '../sources/fact.ts';
import type { SourceId } from '../sources/source.ts';
import type { Language } from '../text/languages.ts';
import { formatDate, formatNumber, formatRange, formatRounded } from '../text/numbers.ts';
import { say, type Facts } from '../text/say.ts';
import { createCitations, type Citations } from './citations.ts';
import type { Column, Paragraph, Text } from './report-document.ts';
import type { ReportInput } from './report-input.ts';

/** Speaks a language: what needs no input and no sources. */
export type Speaker = {
  readonly language: Language;
  /** A sentence of the catalogue `report`. */
  readonly say: (code: string, facts?: Facts) => string;
  /** A sentence of the catalogue `indicators`. */
  readonly tell: (code: string, facts?: Facts) => string;
  /** A sentence of the catalogue `app`: what has a name on screen has the same on paper. */
  readonly screen: (code: string, facts?: Facts) => string;
};

export type Writer = Speaker & { readonly input: ReportInput; readonly citations: Citations };

/** A speaker of a language. */
export function createSpeaker(language: Language): Speaker {
  return {
    language,
    say: (code, facts) => say(language, 'report', code, facts),
    tell: (code, facts) => say(language, 'indicators', code, facts),
    screen: (code, facts) => say(language, 'app', code, facts),
  };
}

/** A writer with an empty list of sources. */
export function createWriter(input: ReportInput): Writer {
  return { ...createSpeaker(input.language), input, citations: createCitations(input.document.sources) };
}

/** Text without a source. */
export function plain(text: string): Text {
  return { text, cites: [] };
}

/** Text with the numbers of its sources. */
export function cited(writer: Writer, text: string, sources: readonly SourceId[]): Text {
  return { text, cites: writer.citations.cite(sources) };
}

/** A paragraph of running text. */
export function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', content: plain(text), role: 'body' };
}

/** Small print under a table or at the end of a section. */
export function note(text: string): Paragraph {
  return { kind: 'paragraph', content: plain(text), role: 'note' };
}

/** Columns from headings; `weights` are relative widths, and a column in `right` holds numbers. */
export function columns(
  headings: readonly string[],
  weights: readonly (number | null)[],
  right: readonly number[] = [],
): readonly Column[] {
  return headings.map((heading, i) => ({
    heading,
    width: weights[i] ?? null,
    align: right.includes(i) ? 'right' : 'left',
  }));
}

/** Score or risk in [0, 1] as the reader sees it: a whole number from 0 to 100. */
export function points(writer: Writer, risk: number): string {
  return formatNumber(Math.round(risk * 100), writer.language);
}

/** `38–71`, the range before any point. */
export function scoreRange(writer: Writer, { low, high }: ScoreRange): string {
  const [from, to] = [points(writer, low), points(writer, high)];
  return from === to ? from : `${from}–${to}`;
}

/** A share of one in percent, with its sign. */
export function percent(writer: Writer, share: number): string {
  return writer.say('percent', { value: formatNumber(Math.round(share * 100), writer.language) });
}

/** A share as a whole percentage below 10 with one decimal, for weights that are often small. */
export function weightPercent(writer: Writer, share: number): string {
  return writer.say('percent', { value: formatNumber(share * 100, writer.language, 1) });
}

/** The band in words: one word, two when the range crosses an edge, or that it is excluded or cannot be judged. */
export function bandWords(writer: Writer, { band, excluded }: SiteScore): string {
  if (excluded) return writer.say('band.excluded');
  if (band === null) return writer.say('band.none');
  const from = writer.say(`band.${band.from}`);
  return band.from === band.to ? from : writer.say('band.span', { from, to: writer.say(`band.${band.to}`) });
}

/** A date as exact as the source gives it, or "not known". */
export function day(writer: Writer, date: string | null): string {
  return date === null ? writer.say('not-known') : formatDate(date, writer.language);
}

/** A text of the record, or "not known" when it is absent or blank. */
export function known(writer: Writer, text: string | null): string {
  return text === null || text.trim() === '' ? writer.say('not-known') : text;
}

/** `38 MW`, with the unit of the catalogue; a percentage or a class keeps its own form. */
export function withUnit(writer: Writer, number: string, unit: string): string {
  if (unit === 'class' || unit === '') return number;
  return unit === '%' ? writer.say('percent', { value: number }) : `${number}\u00a0${writer.tell(`unit.${unit}`)}`;
}

/** `90–110 MW (point 100)`: range first; one number when there is no range. */
export function quantity(
  writer: Writer,
  { value, low, high }: Pick<NumberFact, 'value' | 'low' | 'high'>,
  unit: string,
): string {
  const point = formatRounded(value, writer.language);
  if (formatRounded(low, writer.language) === formatRounded(high, writer.language))
    return withUnit(writer, point, unit);
  return writer.say('range-and-point', {
    range: withUnit(writer, formatRange(low, high, writer.language), unit),
    point,
  });
}

/** Value of a reading in words, with range and unit; "not known" when there is none. */
export function readingValue(writer: Writer, indicator: Indicator, reading: Reading): string {
  if (!reading.known) return writer.say('not-known');
  const { value, low, high } = reading;
  if (typeof value === 'number' && typeof low === 'number' && typeof high === 'number') {
    return quantity(writer, { value, low, high }, indicator.unit);
  }
  return classValue(writer, reading);
}

function classValue(writer: Writer, { value, low, high }: KnownReading): string {
  const word = writer.tell(`class.${value}`);
  if (low === high) return word;
  return writer.say('range-and-point', {
    range: writer.say('band.span', { from: writer.tell(`class.${low}`), to: writer.tell(`class.${high}`) }),
    point: word,
  });
}

/** How a reading came about, the threshold that fired and the grade of its evidence; or why there is none. */
export function readingStory(writer: Writer, indicator: Indicator, reading: Reading): string {
  if (!reading.known) return message(writer, reading.reason);
  return [
    message(writer, reading.detail),
    message(writer, thresholdSentence(indicator, reading)),
    writer.say('reading.grade', { grade: reading.grade }),
  ].join(' ');
}

/** Why a reading is what it is, or why there is none. */
export function readingDetail(writer: Writer, reading: Reading): string {
  return message(writer, reading.known ? reading.detail : reading.reason);
}

/** A message of the method as a sentence. */
export function message(writer: Writer, { code, facts }: Message): string {
  return writer.tell(code, facts);
}

/** What a reading rests on. */
export function readingSources(reading: Reading): readonly SourceId[] {
  return reading.known ? reading.sources : [];
}

/** Share of the whole perspective that rests on an indicator; null when the perspective does not use it. */
export function weightOf(writer: Writer, perspective: Perspective, indicator: string): number | null {
  const criteria = writer.input.scores[perspective].hosted.criteria;
  return criteria.find((criterion) => criterion.indicator === indicator)?.weight ?? null;
}

/** Whether the indicator counts in a total as hosted, in either perspective. */
export function carriesWeight(writer: Writer, indicator: string): boolean {
  return PERSPECTIVES.some((perspective) => (weightOf(writer, perspective, indicator) ?? 0) > 0);
}

/** Gates that do not simply pass. */
export function openGates(gates: readonly GateVerdict[]): readonly GateVerdict[] {
  return gates.filter(({ verdict }) => verdict !== 'pass');
}

/** The same text with a capital at its start, for headlines and cells. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
