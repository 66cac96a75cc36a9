/**
 * Rows of a list to public records: petitions, complaints, suits, commitments, statements, meetings.
 *
 * A row that names no source and gives no judgement is no record. Who raised it is kept only where the list says that it
 * is an organisation or a public body: no program can tell a person's name from a society's.
 */
import type { Mapping } from '../layers/columns.ts';
import { collectRecords, type Parsed, type RowParser } from '../layers/collect-records.ts';
import type { ImportedFeature } from '../layers/imported-feature.ts';
import { readWhere } from '../layers/parse-sites.ts';
import { readPrecision } from '../layers/position-precision.ts';
import type { RowReader } from '../layers/row-reader.ts';
import { readSources, type FileBasis } from '../layers/row-sources.ts';
import type { Source } from '../sources/source.ts';
import { ERAS, PublicRecord, RECORD_KINDS, RECORD_STATUSES, STANCES } from './public-record.ts';

const GRADES = ['A', 'B', 'C', 'D'] as const;
/** More than the adults of any state. */
const SIGNATURES = { min: 0, max: 50_000_000 };
/** Longest title, claim and name that a record holds; see the schema. */
const LONGEST = { title: 300, text: 5_000, name: 200 };
/** Words of a column that says who raised a record, for organisations and public bodies. */
const BODIES =
  /^(organi[sz]ations?|association|society|group|union|company|business|public body|agency|government|council|court|utility|tribe)$/i;

/** Records in file order; a row without a kind, or without source and judgement, is dropped, a repeated id too, all reported. */
export function parseRecords(
  features: readonly ImportedFeature[],
  mapping: Mapping,
  file: FileBasis,
): Parsed<PublicRecord> {
  return collectRecords(features, { mapping, file }, parseRecord);
}

const parseRecord: RowParser<PublicRecord> = (reader, { featureId, log, cite, layerId, rowId }) => {
  const { row, text } = reader;
  const kind = reader.word('kind', RECORD_KINDS);
  if (kind === null) {
    log.report('record-kind-missing', row);
    return null;
  }
  const sources = sourcesOf(reader);
  const judgement = cut(text('judgement'), LONGEST.text);
  if (sources.length === 0 && judgement === null) {
    log.report('record-source-missing', row);
    return null;
  }
  const record = PublicRecord.safeParse({
    id: (text('id') ?? featureId ?? rowId('record', row)).slice(0, 120),
    kind,
    ...whatItSays(reader),
    raisedBy: raisedBy(reader, () => {
      log.note('raised-by-left-out', row);
    }),
    ...whereItIs(reader),
    ...readWhere(reader, log),
    factor: null,
    answers: [],
    sources: sources.map(({ id }) => id),
    judgement,
    layerId,
  });
  if (!record.success) {
    log.report('record-unreadable', row);
    return null;
  }
  for (const source of sources) cite(source);
  return record.data;
};

function whatItSays(reader: RowReader) {
  const { text, date, word } = reader;
  const signatures = reader.number('signatures', SIGNATURES);
  return {
    title: cut(text('title') ?? text('claim'), LONGEST.title) ?? reader.text('kind') ?? '',
    claim: cut(text('claim'), LONGEST.text) ?? '',
    stance: word('stance', STANCES) ?? 'neither',
    status: word('status', RECORD_STATUSES),
    era: word('era', ERAS),
    date: date('date'),
    observed: date('observed'),
    expires: date('expires'),
    signatures: signatures === null ? null : Math.round(signatures),
    grade: word('grade', GRADES) ?? reader.grade,
  };
}

function whereItIs(reader: RowReader) {
  const { text, position } = reader;
  return {
    siteId: cut(text('siteId'), 120),
    place: text('place'),
    county: text('county'),
    position,
    precisionKm: position === null ? null : readPrecision(reader),
  };
}

function cut(text: string | null, length: number): string | null {
  return text === null ? null : text.slice(0, length);
}

/** The title, publisher and address of a row as one source, or several where the cell names several. */
function sourcesOf({ text, date }: RowReader): readonly Source[] {
  const [title, url, publisher] = [text('source'), text('url'), text('publisher')];
  const day = date('sourceDate');
  const address = url === null || title?.includes(url) === true ? null : url;
  const cell = [title ?? (address === null ? publisher : null), address].filter((part) => part !== null).join(' ');
  const read = readSources(cell, day);
  const [only] = read;
  if (only === undefined || read.length > 1) return read;
  return [{ ...only, title: title ?? only.title, publisher: publisher ?? only.publisher }];
}

function raisedBy({ text }: RowReader, onLeftOut: () => void): string | null {
  const name = text('raisedBy')?.slice(0, LONGEST.name) ?? null;
  if (name === null) return null;
  if (BODIES.test((text('raisedByKind') ?? '').replace(/[_-]/g, ' ').trim())) return name;
  onLeftOut();
  return null;
}
