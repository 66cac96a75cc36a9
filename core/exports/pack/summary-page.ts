/** The review as one accessible page: score, findings with their factors, marks, conditions, questions and sources. */
import { ALTERNATIVE_FACTORS } from '../../conversion/alternative-factors.ts';
import { peakSentence } from '../../conversion/peak-sentence.ts';
import { plannedSite } from '../../conversion/planned-site.ts';
import { PERSPECTIVES } from '../../indicators/reading.ts';
import { lackingParts } from '../../review/condition-examples.ts';
import { standingWords } from '../../review/record-standing.ts';
import type { FiledRecord } from '../../review/filed-records.ts';
import type { FactorEvidence, FindingEvidence } from '../../review/finding-evidence.ts';
import type { Mark } from '../../review/mark.ts';
import { changeLinesOf } from '../../report/change-table.ts';
import { conversionLine, positionPhrase } from '../../report/conversion-line.ts';
import { placeName } from '../../report/figures/place-name.ts';
import { bandWords, capitalised, percent, scoreRange, type Writer } from '../../report/writer.ts';
import type { SourceId } from '../../sources/source.ts';
import { formatDate } from '../../text/numbers.ts';
import { say, type Facts } from '../../text/say.ts';
import { all, anchor, element, jump, link, list, page, table, text, type Html } from './html.ts';
import { commentsPart } from './comments-part.ts';
import { factorName, findingOf, readingWords, type PackReview } from './pack-review.ts';

/** A whole page in the writer's language; its numbers of sources are those of the report. */
export function summaryPage(pack: PackReview): string {
  const { writer } = pack;
  const { document, site } = writer.input;
  const { language } = writer;
  const told = teller(writer);
  const title = told('title', { site: site.name });
  return page(language, title, [
    element('h1', text(title)),
    element('p', text(told('of-workspace', { workspace: document.name, date: formatDate(document.asOf, language) }))),
    element('p', text(told('in-pack'))),
    element('h2', text(told('proposal'))),
    element('p', text(conversionLine(writer))),
    element('p', text(`${placeName(site, language)}; ${positionPhrase(writer)}`)),
    element('h3', text(say(language, 'review', 'hearing.heading.change'))),
    ...changePart(writer),
    element('h2', text(told('scores'))),
    ...PERSPECTIVES.map((one) => element('p', text(scoreSentence(writer, one)))),
    element('h2', text(told('findings', { set: pack.set.name }))),
    element('p', text(told('marks-no-score'))),
    ...pack.findings.map((finding) => findingPart(writer, finding)),
    ...(pack.unfiled.length === 0 ? [] : [unfiledPart(writer, pack.unfiled)]),
    conditionsPart(pack),
    questionsPart(pack),
    ...commentsPart(writer),
    sourcesPart(writer),
  ]);
}

/** Speaks the catalogue of the pack. */
function teller({ language }: Writer): (code: string, facts?: Facts) => string {
  return (code, facts) => say(language, 'pack', `page.${code}`, facts);
}

function scoreSentence(writer: Writer, perspective: (typeof PERSPECTIVES)[number]): string {
  const hosted = writer.input.scores[perspective].hosted;
  return teller(writer)(hosted.band === null || hosted.excluded ? 'score-none' : 'score', {
    whose: writer.say(`perspective.${perspective}.whose`),
    band: bandWords(writer, hosted),
    range: scoreRange(writer, hosted.score),
    coverage: percent(writer, hosted.score.coverage),
  });
}

/** The peak in a sentence, and the quantities that neighbours notice in both states. */
function changePart(writer: Writer): readonly Html[] {
  const { input, language } = writer;
  const { code, facts } = peakSentence(input.readings.deltas, plannedSite(input.site));
  const cell = (words: string | null) => text(words ?? writer.say('not-known'));
  const rows = changeLinesOf(writer, ALTERNATIVE_FACTORS).map(({ name, unit, sources, mined, hosted, change }) => [
    all([text(`${capitalised(name)}, ${unit}`), cites(writer, sources)]),
    ...[cell(mined), cell(hosted), cell(change)],
  ]);
  const heads = ['column.quantity', 'state.mined', 'state.hosted', 'column.change'].map((one) => writer.say(one));
  return [
    element('p', text(writer.tell(code, facts))),
    table({ caption: say(language, 'review', 'hearing.heading.change'), isHeaded: true, heads, rows }),
    element('p', element('small', text(say(language, 'review', 'hearing.change-note')))),
  ];
}

function findingPart(writer: Writer, { finding, factors, known, isEmpty }: FindingEvidence): Html {
  const told = teller(writer);
  const heading = element('h3', text(finding.text));
  if (factors.length === 0) return all([heading, element('p', text(told('nothing')))]);
  const counts = told(isEmpty ? 'known-none' : 'known', { known, count: factors.length });
  const heads = ['factor', 'mined', 'hosted', 'support', 'opposition', 'mark'].map((code) => told(`column.${code}`));
  const rows = factors.map((factor) => factorRow(writer, factor));
  return all([heading, element('p', text(counts)), table({ caption: finding.text, isHeaded: true, heads, rows })]);
}

function factorRow(writer: Writer, { factor, mined, hosted, records, sources, mark }: FactorEvidence): readonly Html[] {
  const detail = readingWords(writer, factor, hosted).detail;
  const neither = records.neither.map(({ record }) => record.title).join('; ');
  return [
    all([
      element('p', text(factorName(writer, factor)), cites(writer, sources)),
      element('small', text([detail, neither].filter((words) => words !== '').join(' '))),
    ]),
    text(readingWords(writer, factor, mined).value),
    text(readingWords(writer, factor, hosted).value),
    recordsCell(writer, records.support),
    recordsCell(writer, records.opposition),
    markCell(writer, mark),
  ];
}

/** Title and who raised it, as a body; private people are not named. */
function recordsCell(writer: Writer, records: readonly FiledRecord[]): Html {
  if (records.length === 0) return text(teller(writer)('none'));
  const line = ({ record }: FiledRecord) =>
    [
      record.title,
      record.raisedBy,
      record.date === null ? null : formatDate(record.date, writer.language),
      ...standingWords(record, writer.input.document.asOf, writer.language),
    ]
      .filter((part) => part !== null)
      .join(', ');
  return all(records.map((record) => element('p', text(line(record)), cites(writer, record.record.sources))));
}

function markCell(writer: Writer, mark: Mark | null): Html {
  const { language } = writer;
  if (mark === null) return text(teller(writer)('not-marked'));
  const { verdict, reason, by, on } = mark;
  return all([
    element('p', text(say(language, 'review', `marked.${verdict}`))),
    element('p', text(reason)),
    element('small', text(say(language, 'review', 'mark.signed', { by, date: formatDate(on, language) }))),
  ]);
}

function unfiledPart(writer: Writer, marks: readonly Mark[]): Html {
  const told = teller(writer);
  const rows = marks.map((mark) => [text(factorName(writer, mark.factor)), markCell(writer, mark)]);
  const caption = told('unfiled');
  return all([
    element('h3', text(caption)),
    table({ caption, isHeaded: true, heads: [told('column.factor'), told('column.mark')], rows }),
  ]);
}

function conditionsPart({ writer, conditions }: PackReview): Html {
  const told = teller(writer);
  const heading = element('h2', text(told('conditions')));
  if (conditions.length === 0) return all([heading, element('p', text(told('no-conditions')))]);
  const stated = (words: string) => text(words.trim() === '' ? writer.say('review.not-stated') : words);
  const rows = conditions.map((condition) => [
    text(condition.text),
    stated(condition.limit),
    stated(condition.place),
    stated(condition.recheck),
    text(told(lackingParts(condition).length === 0 ? 'measurable' : 'not-measurable')),
    text(findingOf(writer, condition) ?? writer.say('review.no-finding')),
    condition.example === null ? text(writer.say('review.no-example')) : cites(writer, [condition.example]),
  ]);
  const heads = ['condition', 'limit', 'place', 'recheck', 'measured', 'finding', 'example'];
  return all([
    heading,
    table({ caption: told('conditions'), isHeaded: true, heads: heads.map((code) => told(`column.${code}`)), rows }),
  ]);
}

function questionsPart({ writer, asked }: PackReview): Html {
  const told = teller(writer);
  const open = asked.filter(({ status }) => status !== 'answered');
  const sentence = ({ question, status, answer }: (typeof asked)[number]) =>
    [
      say(writer.language, 'review', `question.${question.key}`),
      `(${say(writer.language, 'review', `answer.${status}`)})`,
      answer?.note ?? '',
    ]
      .filter((part) => part !== '')
      .join(' ');
  return all([
    element('h2', text(told('questions', { count: open.length }))),
    ...(open.length === 0 ? [] : [list(open.map((one) => text(sentence(one))))]),
  ]);
}

function sourcesPart(writer: Writer): Html {
  const told = teller(writer);
  const rows = writer.citations
    .cited()
    .map(({ n, source: { title, publisher, url, date } }) => [
      anchor(`source-${n}`, String(n)),
      url === null ? text(title) : link(url, title),
      text(publisher === '' ? writer.say('not-known') : publisher),
      text(date === null ? writer.say('not-known') : formatDate(date, writer.language)),
    ]);
  const heads = ['number', 'title', 'publisher', 'dated'].map((code) => told(`column.${code}`));
  return all([element('h2', text(told('sources'))), table({ caption: told('sources-caption'), heads, rows })]);
}

/** ` [3] [7]`, each a link to its line below. */
function cites(writer: Writer, ids: readonly SourceId[]): Html {
  return all(writer.citations.cite(ids).flatMap((n) => [text(' '), jump(`source-${n}`, `[${n}]`)]));
}
