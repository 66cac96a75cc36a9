/** The tables of a review pack as CSV (RFC 4180), for a spreadsheet or a program; an empty cell is not known. */
import { escapeRow } from '../../layers/escape-cell.ts';
import type { Cell } from '../../layers/imported-feature.ts';
import { lackingParts } from '../../review/condition-examples.ts';
import { standingWords } from '../../review/record-standing.ts';
import type { FiledRecord } from '../../review/filed-records.ts';
import type { FactorEvidence } from '../../review/finding-evidence.ts';
import type { Mark } from '../../review/mark.ts';
import { say } from '../../text/say.ts';
import type { SourceId } from '../../sources/source.ts';
import type { Writer } from '../../report/writer.ts';
import { factorName, findingOf, readingWords, type PackReview } from './pack-review.ts';

const FINDINGS = [
  ...['finding', 'factorId', 'factor', 'asMined', 'asHosted', 'grade', 'howRead'],
  ...['support', 'opposition', 'neither', 'sources', 'mark', 'markWords', 'reason', 'signedBy', 'signedOn'],
];

/** One row a finding and factor; a finding without factors has one row, a mark under no finding has an empty finding. */
export function findingsCsv({ writer, findings, unfiled }: PackReview): string {
  const rows = findings.flatMap(({ finding, factors }) =>
    factors.length === 0
      ? [[finding.text, ...Array<Cell>(FINDINGS.length - 1).fill(null)]]
      : factors.map((factor) => [finding.text, ...factorCells(writer, factor)]),
  );
  const loose = unfiled.map((mark) => [
    ...[null, mark.factor, factorName(writer, mark.factor)],
    ...Array<Cell>(8).fill(null),
    ...markCells(writer, mark),
  ]);
  return csv(FINDINGS, [...rows, ...loose]);
}

function factorCells(writer: Writer, evidence: FactorEvidence): readonly Cell[] {
  const { factor, mined, hosted, records, sources, mark } = evidence;
  return [
    factor,
    factorName(writer, factor),
    mined.known ? readingWords(writer, factor, mined).value : null,
    hosted.known ? readingWords(writer, factor, hosted).value : null,
    hosted.known ? hosted.grade : mined.known ? mined.grade : null,
    readingWords(writer, factor, hosted).detail,
    ...(['support', 'opposition', 'neither'] as const).map((stance) => titles(writer, records[stance])),
    numbers(writer, sources),
    ...markCells(writer, mark),
  ];
}

/** Titles with how each stands: what was withdrawn or is over says so. */
function titles({ language, input }: Writer, records: readonly FiledRecord[]): Cell {
  const line = ({ record }: FiledRecord) => {
    const standing = standingWords(record, input.document.asOf, language).join(', ');
    return standing === '' ? record.title : `${record.title} (${standing})`;
  };
  return records.map(line).join('; ') || null;
}

function markCells(writer: Writer, mark: Mark | null): readonly Cell[] {
  if (mark === null) return Array<Cell>(5).fill(null);
  const { verdict, reason, by, on } = mark;
  return [verdict, say(writer.language, 'review', `marked.${verdict}`), reason, by, on];
}

/** Every mark of the site, those that others replaced too. */
export function marksCsv({ writer, marks }: PackReview): string {
  const rows = marks.map((mark) => [
    ...[mark.factor, factorName(writer, mark.factor), ...markCells(writer, mark)],
    mark.stands ? 'yes' : 'no',
  ]);
  return csv(['factorId', 'factor', 'mark', 'markWords', 'reason', 'signedBy', 'signedOn', 'stands'], rows);
}

/** Draft conditions with what each lacks before it can be measured. */
export function conditionsCsv({ writer, conditions }: PackReview): string {
  const rows = conditions.map((condition) => {
    const { text, limit, place, recheck, factor, example } = condition;
    const lacking = lackingParts(condition);
    return [
      ...[text, limit, place, recheck, lacking.length === 0 ? 'yes' : 'no', lacking.join('; ')],
      ...[findingOf(writer, condition), factor, factor === null ? null : factorName(writer, factor)],
      example === null ? null : numbers(writer, [example]),
    ];
  });
  return csv(
    [
      ...['condition', 'limit', 'place', 'recheck', 'measurable', 'lacks'],
      ...['finding', 'factorId', 'factor', 'exampleSource'],
    ],
    rows,
  );
}

/** Every source that anything in the pack cites, by its number there. */
export function sourcesCsv(writer: Writer, inReport: number): string {
  const rows = writer.citations
    .cited()
    .map(({ n, source: { id, title, publisher, url, date, retrieved, licence } }) => [
      ...[n, n <= inReport ? 'yes' : 'no', title, publisher, url, date, retrieved, licence, id],
    ]);
  const heads = ['number', 'inReport', 'title', 'publisher', 'address', 'publishedOrObserved', 'retrieved'];
  return csv([...heads, 'licence', 'id'], rows);
}

/** Numbers of sources as the whole pack counts them. */
function numbers(writer: Writer, ids: readonly SourceId[]): Cell {
  return writer.citations.cite(ids).join('; ') || null;
}

function csv(header: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [header, ...rows].map((row) => `${escapeRow(row)}\r\n`).join('');
}
