/**
 * Rows of a site list to sites. Facts are what the list states, grade C unless it says that its source was
 * read; a cell that cannot be read leaves the fact unknown, and the review says where.
 */
import { NO_LAND_USE_RECORD } from '../sites/land-use-record.ts';
import { CLASS_FACT_NAMES, CLASS_FACTS, type ClassFactName } from '../sites/class-facts.ts';
import { NUMBER_FACT_NAMES, NUMBER_FACTS } from '../sites/number-facts.ts';
import type { Site } from '../sites/site.ts';
import { SiteFacts } from '../sites/site-facts.ts';
import type { PartialDate } from '../units/partial-date.ts';
import type { Mapping } from './columns.ts';
import { collectRecords, type Parsed } from './collect-records.ts';
import type { FindingLog } from './finding-log.ts';
import type { ImportedFeature } from './imported-feature.ts';
import { readPrecision } from './position-precision.ts';
import type { Range, RowReader } from './row-reader.ts';
import { slugOf, type FileBasis } from './row-sources.ts';
import { countryCode, countryOfState, stateInFull } from './us-ca-states.ts';

const YEARS: Range = { min: 1900, max: 2100 };

/** Sites of a list, in file order; a row whose id was seen before is dropped and reported. */
export function parseSites(features: readonly ImportedFeature[], mapping: Mapping, file: FileBasis): Parsed<Site> {
  return collectRecords(features, { mapping, file }, (reader, { featureId, log, rowId }) =>
    parseSite(reader, { given: featureId, made: rowId }, log),
  );
}

type Ids = { readonly given: string | null; readonly made: (kind: string, row: number) => string };

function parseSite(reader: RowReader, ids: Ids, log: FindingLog): Site | null {
  const { row, text, position } = reader;
  if (position === null) {
    log.report('no-geometry', row);
    return null;
  }
  const id = (text('id') ?? ids.given)?.slice(0, 120) ?? null;
  const name = text('name') ?? id;
  if (name === null) log.report('name-missing', row);
  const where = readWhere(reader, log);
  return {
    id: id ?? (name === null ? ids.made('site', row) : `${slugOf(name).slice(0, 100)}-${row}`),
    name: (name ?? `${row}`).slice(0, 300),
    operator: text('operator'),
    tenant: text('tenant'),
    position,
    precisionKm: readPrecision(reader),
    positionBasis: text('positionBasis') ?? '',
    place: text('place'),
    county: text('county'),
    ...where,
    utility: text('utility'),
    gridRegion: text('gridRegion'),
    siteClass: text('siteClass'),
    status: text('status'),
    cooling: text('cooling'),
    yearAnnounced: readYear(reader),
    notes: text('notes') ?? '',
    sources: reader.sources.map(({ id: source }) => source),
    facts: readFacts(reader, log),
    landUse: NO_LAND_USE_RECORD,
    scenarios: [],
    hostedAs: null,
  };
}

/** State in full and country as a code, the one completing the other where the tables know it. */
export function readWhere(reader: RowReader, log: FindingLog): { state: string | null; country: string | null } {
  const [stateText, countryText] = [reader.text('state'), reader.text('country')];
  const country = countryText === null ? null : countryCode(countryText);
  if (countryText !== null && country === null) log.report('country-unknown', reader.row, { country: countryText });
  const state = stateText === null ? null : stateInFull(stateText, country);
  return { state, country: country ?? (state === null || countryText !== null ? null : countryOfState(state)) };
}

function readYear(reader: RowReader): number | null {
  const year = reader.number('yearAnnounced', YEARS);
  return year === null ? null : Math.trunc(year);
}

function readFacts(reader: RowReader, log: FindingLog): SiteFacts {
  const { grade, asOf } = reader;
  const basis = { grade, sources: reader.sources.map(({ id }) => id), date: asOf, note: '' };
  const numbers = NUMBER_FACT_NAMES.filter((field) => field !== 'criticalItMW').flatMap((field) => {
    const value = reader.number(field, NUMBER_FACTS[field]);
    return value === null ? [] : [{ field, value }];
  });
  const hosted = readHostedLoad(reader, log);
  const stated = hosted === null ? numbers : [...numbers, hosted];
  const words = CLASS_FACT_NAMES.flatMap((field) => {
    const value = reader.word(field, CLASS_FACTS[field].words);
    const date = dayOf(field, reader);
    return value === null ? [] : [[field, { value, ...basis, date }] as const];
  });
  if (reader.text('plannedMiningMW') !== null) log.note('planned-mining-left-out', reader.row);
  return SiteFacts.parse({
    ...Object.fromEntries(stated.map(({ field, value }) => [field, { value, low: value, high: value, ...basis }])),
    ...Object.fromEntries(words),
  });
}

/** When the fact was true; a vote lies ahead, so the date of its source is not its day. */
function dayOf(field: ClassFactName, { date, asOf }: RowReader): PartialDate | null {
  if (field === 'nextVote') return date('nextVoteDate');
  return field === 'grievance' ? (date('grievanceDate') ?? asOf) : asOf;
}

/**
 * Planned hosting load under the quantity its basis column names. Critical IT, gross and utility MW are never
 * mixed: a basis that is neither leaves the number out. Without a basis column the column's name decides.
 */
function readHostedLoad(
  reader: RowReader,
  log: FindingLog,
): { readonly field: 'criticalItMW' | 'hostedGrossMW'; readonly value: number } | null {
  const value = reader.number('criticalItMW', NUMBER_FACTS.criticalItMW);
  if (value === null) return null;
  if (!reader.has('aiMwBasis')) return { field: 'criticalItMW', value };
  const basis = reader.text('aiMwBasis') ?? '';
  if (/^(critical it|it)\b/i.test(basis)) return { field: 'criticalItMW', value };
  if (/^(gross|utility)\b/i.test(basis)) return { field: 'hostedGrossMW', value };
  log.report('load-basis-unknown', reader.row);
  return null;
}
