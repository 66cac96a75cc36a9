/**
 * Rows of a site list to sites. Facts are what the list states, grade C unless it says that its source was
 * read; a cell that cannot be read leaves the fact unknown, and the review says where.
 */
import { ENTITLEMENTS, GRIEVANCES, SERVICE_STATUSES, type Site, type SiteFacts } from '../sites/site.ts';
import type { PartialDate } from '../units/partial-date.ts';
import type { Mapping } from './columns.ts';
import { collectRecords, type Parsed } from './collect-records.ts';
import type { FindingLog } from './finding-log.ts';
import type { ImportedFeature } from './imported-feature.ts';
import { readPrecision } from './position-precision.ts';
import type { Range, RowReader } from './row-reader.ts';
import { slugOf, type FileBasis } from './row-sources.ts';
import { countryCode, countryOfState, stateInFull } from './us-ca-states.ts';

/** More than any site or zone on Earth draws, MW. Heuristic: catches kW in a MW column. */
const MEGAWATTS: Range = { min: 0, max: 2_000_000 };
const SHARE: Range = { min: 0, max: 1 };
/** Litres per kWh; evaporative cooling needs about 2. Heuristic bound. */
const WUE: Range = { min: 0, max: 100 };
const YEARS: Range = { min: 1900, max: 2100 };

/** Number facts that are read as they stand. */
const NUMBER_FIELDS = [
  ['miningMW', MEGAWATTS],
  ['serviceMW', MEGAWATTS],
  ['hostedGrossMW', MEGAWATTS],
  ['utilityPeakMW', MEGAWATTS],
  ['zonePeakMW', MEGAWATTS],
  ['miningCurtailmentShare', SHARE],
  ['hostedCurtailmentShare', SHARE],
  ['wueLPerKWh', WUE],
] as const;

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
  const facts: { -readonly [K in keyof SiteFacts]: SiteFacts[K] } = {};
  const put = (field: (typeof NUMBER_FIELDS)[number][0] | 'criticalItMW', value: number | null) => {
    if (value !== null) facts[field] = { value, low: value, high: value, ...basis };
  };
  for (const [field, range] of NUMBER_FIELDS) put(field, reader.number(field, range));
  const hosted = readHostedLoad(reader, log);
  if (hosted !== null) put(hosted.field, hosted.value);
  const serviceStatus = reader.word('serviceStatus', SERVICE_STATUSES);
  if (serviceStatus !== null) facts.serviceStatus = { value: serviceStatus, ...basis };
  const entitlement = reader.word('entitlement', ENTITLEMENTS);
  if (entitlement !== null) facts.entitlement = { value: entitlement, ...basis };
  const grievance = reader.word('grievance', GRIEVANCES);
  const grievanceDate: PartialDate | null = reader.date('grievanceDate') ?? asOf;
  if (grievance !== null) facts.grievance = { value: grievance, ...basis, date: grievanceDate };
  if (reader.text('plannedMiningMW') !== null) log.note('planned-mining-left-out', reader.row);
  return facts;
}

/**
 * Planned hosting load under the quantity its basis column names. Critical IT, gross and utility MW are never
 * mixed: a basis that is neither leaves the number out. Without a basis column the column's name decides.
 */
function readHostedLoad(
  reader: RowReader,
  log: FindingLog,
): { readonly field: 'criticalItMW' | 'hostedGrossMW'; readonly value: number } | null {
  const value = reader.number('criticalItMW', MEGAWATTS);
  if (value === null) return null;
  if (!reader.has('aiMwBasis')) return { field: 'criticalItMW', value };
  const basis = reader.text('aiMwBasis') ?? '';
  if (/^(critical it|it)\b/i.test(basis)) return { field: 'criticalItMW', value };
  if (/^(gross|utility)\b/i.test(basis)) return { field: 'hostedGrossMW', value };
  log.report('load-basis-unknown', reader.row);
  return null;
}
